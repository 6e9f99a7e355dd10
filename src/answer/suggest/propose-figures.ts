import type { Clause } from '../../corpus/types.ts';
import { findQuantities } from '../../text/quantities.ts';
import { readSentences } from './sentence-parts.ts';
import type { Asked, Proposal, When } from './suggestion.ts';

const reaches =
  /(?:力争|预计|同比|累计|年均|将)?(达到?|突破|超过|超|不低于|不少于|提高[到至]|提升[到至]|增长[到至]?|增至|保持在|控制在)(?:约|近|了)?$/;
/** What can be measured. */
const measure =
  /(?:产值|收入|营收|规模|增速|增长率|比重|占比|[^功效]率|比例|带宽|投资|投入|强度|总量|面积|产量|出货量|总额|里程|速率|能耗|节能比|经费|利润|销售额|交易额|增加值|生产总值)$/;
const notSubject = /^(?:实现|完成|平均|年均|其中|同比|合计|预计|力争|并|且|均|分别|总|其|该|占|使|达)/;
const longestName = 20;
/** Words that leave open what is measured: 市场占有率, 主营业务收入. */
const general =
  /市场|国内|国际|占有|覆盖|普及|渗透|主营业务|营业|产业|行业|业务|总体|整体|全[省市国区]|[我本][省市国区]|年度|实现/g;

const thingVerbs =
  '累计建成|累计建设|建成|建设|新建|建立|创建|组建|打造|培育|引进|引育|培养|形成|集聚|认定|支持|扶持|新增|遴选|推广|拥有|实施|开展|选树|发展|改造|制定|制修订';
const thingBefore = new RegExp(`(?:^|[^\\u4e00-\\u9fff]|要|再|共|已)?(${thingVerbs})([^、的和及与]{2,16})$`);
const verbBefore = new RegExp(`(${thingVerbs})(?:不少于|至少|约|近|超过)?$`);
const thingBehind = /^(?:以上|左右)?(?:的)?([\u4e00-\u9fffA-Za-z0-9“”"+-]{3,14})$/;
const countedIn = /^[家个项名人所座条种件套处台支]$/;

/** Questions for the figures that a clause gives. */
export function proposeFigures(clause: Clause): Proposal[] {
  return readSentences(clause).flatMap(({ start, end, text, parts }) => {
    const asked = parts.flatMap(({ text: part, when }) => inPart(part, when));
    return [...asked, ...supportIn(text)].map((one) => ({ asked: one, clause, source: { start, end } }));
  });
}

function inPart(part: string, when: When | null): Asked[] {
  const [quantity, ...others] = findQuantities(part).filter(
    ({ kind, start }) => kind !== 'date' && !isOfTime(part, start),
  );
  // Of several figures in one part it is not plain which is meant.
  if (quantity === undefined || others.length > 0) return [];
  const before = withoutTime(part.slice(0, quantity.start));
  const behind = part.slice(quantity.end);
  const verb = reaches.exec(before);
  if (verb !== null) {
    const of = before.slice(0, verb.index).trim();
    const own = of.replace(measure, '').replace(general, '');
    const isNamed = measure.test(of) && own.length >= 2 && isName(of, 4) && !notSubject.test(of);
    const grows = /增长$/.test(verb[1] ?? '') && quantity.kind === 'percentage';
    return isNamed ? [{ kind: 'figure', of, when, grows }] : [];
  }
  if (quantity.kind !== 'count' || !countedIn.test(quantity.unit)) return [];
  const counted = thingBefore.exec(before);
  if (counted !== null && behind === '') {
    const [, done = '', name = ''] = counted;
    const of = name.trim();
    return isName(of, 3) ? [{ kind: 'count', verb: done, unit: quantity.unit, of, when }] : [];
  }
  const [, action] = verbBefore.exec(before) ?? [];
  const [, thing] = thingBehind.exec(behind) ?? [];
  if (action === undefined || thing === undefined || !isName(thing, 3)) return [];
  return [{ kind: 'count', verb: action, unit: quantity.unit, of: thing, when }];
}

const receiver = /(?:^|[,，])对(?:于)?([^,，、。;；]{4,20}?)的?(?=省级|市级|区级|县级|给予|按|[,，])/;
const given = /(?:给予|发放)[^。;；]{0,16}?(奖励|补助|补贴|奖补|资助|贴息)/;
const amount = /\d[\d.]*%|\d[\d.]*[万亿]?元/;

/** 对新认定的平台,给予一次性100万元奖励: how much they get. */
function supportIn(sentence: string): Asked[] {
  const [, of] = receiver.exec(sentence) ?? [];
  const [, form] = given.exec(sentence) ?? [];
  if (of === undefined || form === undefined || !amount.test(sentence)) return [];
  return isName(of, 4) ? [{ kind: 'support', of, form }] : [];
}

function withoutTime(text: string): string {
  return text.replace(/^(?:到|至|截至)?20\d\d年(?:底|末)?(?:前)?/, '');
}

function isOfTime(part: string, start: number): boolean {
  return /^20\d\d/.test(part.slice(start));
}

function isName(text: string, shortest: number): boolean {
  return text.length >= shortest && text.length <= longestName && !/[\s、()（）《》]/.test(text);
}
