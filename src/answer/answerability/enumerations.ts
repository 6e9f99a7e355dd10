/** A list of names in a statement, and what it says that they are. */
export interface Enumeration {
  readonly items: readonly string[];
  /** What stands before the first item in its part of the sentence, without its own words: `汇聚` of 汇聚飞腾、海光等. */
  readonly before: string;
  /** What the items are called: the words behind 等, or those in front of 包括, 为, a colon. */
  readonly head: string;
}

/** A counted thing is no name: 4家、2家, 新增上市公司2家、新三板挂牌4家. */
const countedThing =
  /^[\d一二三四五六七八九十百千万亿两]+[家个项名种类条座]?$|^[\u4e00-\u9fff]{2,}\d+[家个项名种类条座]$/;
/** Announces members: what stands before it is what they are called. */
const announcing = /(.*?)(?:分别(?:是|为|指)|包括|包含|涵盖|有|即|如|为|是|:|聚焦|围绕|依托|覆盖)([^:]*)$/;

/**
 * Finds the lists of one part of a sentence (`A、B、C等一批企业`, `包括A、B和C`, `A、B、C六大任务`).
 *
 * @param part folded, with its 、
 */
export function enumerationsIn(part: string): Enumeration[] {
  const signs = /["']([\u4e00-\u9fff](?:、[\u4e00-\u9fff])+)["']/.exec(part);
  // “观、管、防”三方面: in quotation marks even single characters are names.
  if (signs !== null) return [{ items: (signs[1] ?? '').split('、'), before: '', head: part }];
  // (申请-受理-审批), and 中心-区域-边缘-终端 in a sentence.
  const joined =
    /\(([^()]+(?:-[^()-]+){2,})\)/.exec(part) ?? (part.includes('、') ? null : dashed.exec(part));
  if (joined !== null) return [{ items: (joined[1] ?? '').split('-'), before: '', head: part }];
  const pair = /^(?:.*?(?:是|为|减轻|包括|有|依托|:))?([^:]{2,12})[和与]([^和与]{2,12})$/.exec(part);
  if (!part.includes('、') && pair !== null)
    return [{ items: [pair[1] ?? '', pair[2] ?? ''], before: '', head: part }];
  if (!part.includes('、') && !pairsAlike.test(part)) {
    const one = /^(.{2,24}?)等(.{2,24})$/.exec(part);
    return one === null ? [] : [{ items: [one[1] ?? ''], before: '', head: one[2] ?? '' }];
  }
  const twins = pairsAlike.exec(part);
  if (twins !== null) {
    const [, one = '', kind = '', other = ''] = twins;
    return [...listedIn(part), { items: [one + kind, other + kind], before: '', head: kind }];
  }
  return listedIn(part);
}

const dashed = /([\u4e00-\u9fff]{2,4}(?:-[\u4e00-\u9fff]{2,4}){2,})/;

/** 作业负担和校外培训负担: two of a kind. */
const pairsAlike = /([\u4e00-\u9fff]{2,8}?)([\u4e00-\u9fff]{2})[和与及]((?!\2)[\u4e00-\u9fff]{2,8}?)\2/;

function listedIn(part: string): Enumeration[] {
  if (!part.includes('、')) return [];
  const pieces = part.split('、');
  const [first = '', ...others] = pieces;
  const last = others.at(-1) ?? '';
  const closing = /^(.*?)(等|["'](?=[^"']{2,8}["'])|[一二三四五六七八九十\d]+[大个项类方](?!数据))(.*)$/.exec(
    last,
  );
  const announced = announcing.exec(first);
  const items = [
    announced?.[2] ?? first,
    ...others.slice(0, -1),
    ...(closing?.[1] ?? last).split(/和|与|及|以及/),
  ]
    .map((item) => item.trim())
    .filter((item) => item.length > 1 && !countedThing.test(item));
  if (items.length === 0) return [];
  return [
    {
      items,
      before: announced?.[1] ?? '',
      head: [announced?.[1] ?? '', closing === null ? '' : `${closing[2]}${closing[3]}`].join(' ').trim(),
    },
  ];
}
