// On folded text.

/** Says that something may not be done. */
const forbidding =
  /不得|不许|不准|禁止|严禁|不允许|不能|不可以|不可(?=[^或分缺少避])|不让|不再(?=审批|批准|新增|受理|新建|设立)|谢绝/;
/** Says that it may be done, or is wanted. */
const allowing = /可以|允许|准许|(?<![不许认])可(?![能靠持见行观操])|鼓励|支持|有权/;
/** Says that it has to be done. */
const requiring = /应当|必须|须(?!知)|应(?=[于在由按向当自])|一律|务必/;

/** A word by which a sentence tells what may, must and must not be done. */
export function tellsOfPermission(folded: string): boolean {
  return forbidding.test(folded) || allowing.test(folded) || requiring.test(folded);
}

/** The part of a sentence behind its prohibition; `null` when it has none, or several. */
export function forbiddenIn(folded: string): { readonly word: string; readonly what: string } | null {
  const [only, ...others] = [...folded.matchAll(new RegExp(forbidding.source, 'g'))];
  if (only === undefined || others.length > 0) return null;
  return { word: only[0], what: folded.slice(only.index + only[0].length) };
}

export function isForbidding(folded: string): boolean {
  return forbidding.test(folded);
}

/** Whether a question asks for leave, or a claim says that there is leave or none. */
export function isOfPermission(folded: string): boolean {
  return (
    forbidding.test(folded) ||
    /可以|可不可以|能不能|能(?![力够源耗级效])|行不行|成不成|允许|准许|许可|行不|行吗|新批|新开|新办|新设|放开/.test(
      folded,
    )
  );
}
