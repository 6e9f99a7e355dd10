import type { Span } from '../../text/span.ts';
import type { ConditionKind, MeasureCondition } from '../types.ts';

/** Words of how something is given, not to whom. */
const ofGiving =
  /^(?:按|每|单个|同一|最高|总额|累计|省级|市级|区级|财政|对其|前[一二两三\d]+年|第[一二三\d]年|自|从|经|由|其中|连续)/;
const opening =
  /^(?:每年|对于|对|凡是?|鼓励|支持|引导|扶持|遴选|评选|选树|择优|为)*(?:一批|若干家?|不超过\d+[家个]|\d+[家个])|^(?:对于|对|凡是?|鼓励|支持|引导|为)+/;
/** 园区企业, 本市的单位: whom everything is for. */
const everybody = /^(?:园区|辖区|区内|本区|本市|我市|我区)?内?的?(?:企业|单位|机构|公司)(?=.)/;
/** 通过验收的单位: who it is that meets the condition is none. */
const whoever = /的[^的]{0,6}(?:企业|单位|机构|产品|项目|公司|个人|平台|团队|园区)$/;
const edges = /^(?:且|并且?|和|及|的|在|与|[、\s])+|(?:且|并且?|和|及|的|与|[、\s])+$/g;
const named =
  /认定|获评|评为|列入|纳入|入选|入围|入库|百强|500强|(?:获得|取得|荣获)[^,，]{0,20}(?:奖|称号|认证|资质|许可|牌照)/;
/** A condition may stand inside a place: 租用本区标准厂房. */
const isApart = ({ about }: MeasureCondition) => about !== 'district';
/** Fewer characters say nothing by themselves. */
const shortest = 4;

/** Where what is given begins: behind the last comma in front of the word of giving, or at the word itself. */
export function leadEnd(text: string, giving: number): number {
  const comma = Math.max(text.lastIndexOf(',', giving), text.lastIndexOf('，', giving));
  return comma < 0 ? giving : comma;
}

/**
 * What has to be so for something to be given, and that no list of words knows: 重新认定的, 通过数据交易机构完成首次交易的企业. It is whatever
 * stands in front of what is given, less the conditions that are known.
 *
 * @param base offset of the words in the document
 * @param giving offset of the word of giving in the words
 */
export function readCircumstances(
  text: string,
  base: number,
  giving: number,
  known: readonly MeasureCondition[],
): MeasureCondition[] {
  return phrasesOf(text.slice(0, leadEnd(text, giving))).flatMap((phrase) => {
    const span = coreOf(text, phrase);
    const found = span === null ? null : longestRest(text, span, base, known);
    if (found === null) return [];
    const words = text.slice(found.start, found.end);
    const about: ConditionKind = named.test(words) ? 'certification' : 'activity';
    return [{ about, text: words, start: base + found.start, end: base + found.end }];
  });
}

function phrasesOf(lead: string): Span[] {
  return [...lead.matchAll(/[^,，；;]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** A phrase without what introduces it and whoever it is said of. */
function coreOf(text: string, phrase: Span): Span | null {
  let { start, end } = phrase;
  const words = () => text.slice(start, end);
  start += /^\s*/.exec(words())?.[0].length ?? 0;
  const opened = opening.exec(words())?.[0].length ?? 0;
  if (opened === 0 && ofGiving.test(words())) return null;
  start += opened;
  start += everybody.exec(words())?.[0].length ?? 0;
  const who = whoever.exec(words());
  if (who !== null) end = start + who.index;
  return { start, end };
}

/** The longest stretch that no known condition covers. */
function longestRest(
  text: string,
  { start, end }: Span,
  base: number,
  known: readonly MeasureCondition[],
): Span | null {
  const covered = known
    .filter(isApart)
    .map(({ about, ...one }) => ({ about, start: one.start - base, end: one.end - base }))
    .filter((one) => one.start < end && one.end > start)
    .sort((one, other) => one.start - other.start);
  let best: Span | null = null;
  let at = start;
  for (const next of [...covered, { start: end, end }]) {
    const rest = trimmed(text, at, Math.max(at, Math.min(next.start, end)));
    at = Math.max(at, next.end);
    // 首次认定为国家|高新技术企业: what leads up to a certificate belongs to it.
    if ('about' in next && next.about === 'certification' && named.test(text.slice(rest.start, rest.end)))
      continue;
    if (best === null || rest.end - rest.start > best.end - best.start) best = rest;
  }
  return best !== null && best.end - best.start >= shortest ? best : null;
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const core = words.replace(edges, '');
  const from = start + (core === '' ? 0 : words.indexOf(core));
  return { start: from, end: from + core.length };
}
