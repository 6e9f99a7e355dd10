import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { durationAsked } from '../../text/durations.ts';
import { countUnits, findQuantities, type Quantity, type QuantityKind } from '../../text/quantities.ts';
import { withoutToldNumbers } from '../told-numbers.ts';
import type { AskedSlot } from './asked-slot.ts';
import { benefitAsked, benefits } from './benefits.ts';
import { type Detail, detailsAsked, supportPromised } from './details.ts';
import { englishCues, englishKinds, englishQuantity, englishUnit } from './english-cues.ts';
import { slotCues } from './slot-cues.ts';

const quantityCue =
  /(?<!没|没有|不)多少|(?<!哪|这|那|(?<!提)前|好|头|隔|把|让)几(?:[个家项名人台座款级处类种倍成大批位万亿千百件番分兆条届张架所次场期支艘辆岁天日周年米寸盒瓶包袋箱斤吨桶份]|月|号|小时|分钟|工作日|[毫微纳厘公千][米秒克瓦里])|百分之几|几分之几|[占有]几成|第几|老几|排(?:第|多少)|多[大高长久快](?!程度)|(?<![许很众好诸])多(?:宽(?!带|松)|厚|远(?!程|洋))|哪(?:一)?年|哪(?:一)?天|几几年|何时|几时|何年|什么时候|啥时候|什么时间|啥时间|多会儿|多咱|日期|时间表|(?:哪|第?几)(?:一)?届|[年月底末日](?:之|以)?前还是[^,?]{0,8}(?:之|以)?后|增速[^,?]{0,4}(?:是|为)?[?]?$|(?:率|占比|比重|份额|产值|收入|营收|规模|数量)(?:的)?目标(?:值|数)?[?]?$|[\d.]+(?:%|[\u4e00-\u9fff]{0,3}?)(?:还是|或者?|抑或)[\d.]+|how (?:many|much|large|big|fast)|(?:total|how big).{0,20}(?:investment|budget)|what (?:percentage|share|year|date|rank)|^when |\bwhen\b.{0,40}(?:be|is|are|get) (?:built|finished|completed|done|ready)|by when/;

/** The interrogative itself says what kind of number it wants … */
const interrogatives: readonly (readonly [RegExp, QuantityKind])[] = [
  [
    /哪(?:一)?年(?!度)|几几年|从哪(?:一)?届|什么时候|啥时候|什么时间|啥时间|多咱|何时|几时|何年|多会儿|哪(?:一)?天|几月|几号|(?:日期|时间)(?:是|为|定)?(?:在)?(?:哪|什么|何|几)|时间表|[年月底末日](?:之|以)?前还是[^,?]{0,8}(?:之|以)?后|\bwhen\b|what year/,
    'date',
  ],
  [/第几|排名|名次|老几|排多少|\brank/, 'rank'],
  [
    /百分之几|百分之多少|几分之几|几成(?!熟|长|就|果|员|为|立)|几折|占(?:了|到|得)?多大|占(?:了|到|得|据)?[^,.?]{0,12}?(?:多少|几)(?!年|月|分(?!之)|[个家户座所项台人名处条件辆亩])|多大(?:一块|比重|份额|分量)|(?:涨|(?<!新)增|降|提高|压缩|减少|下降|增长)(?:了|幅)?(?:有)?(?:多少|多大)(?![个家户座所项台人名处条件辆])|(?:增长|增速|涨幅|增幅)[^,.?]{0,10}多少|(?:几|多少)个(?:百分)?点|what percentage/,
    'percentage',
  ],
  [
    /罚款?(?:是)?(?:多少|几)|多少(?:个|万|百|千)*亿|多少钱|多少(?:万)?元|几(?:百|千)?个?亿|多少钱|how much money/,
    'amount',
  ],
  [/几倍|多少倍|几番|翻几|how many times/, 'multiple'],
  [
    /(?:多少|(?<![哪第])几)(?:多)?(?:万|千|百)?[个家项名人台座款级处类种大批位件条所张架届次场支艘辆](?!亿|点)|how many(?! (?:yuan|rmb|dollars|times|per ?cent)\b)/,
    'count',
  ],
  ...englishKinds,
];
/** … or else the thing asked about does. */
const measures: readonly (readonly [RegExp, QuantityKind])[] = [
  [
    /占比|比重|比例|增速|增长率|增幅|(?:普及|渗透|覆盖|国产化|占有|增长|搭载|转化|预约)率|强度|\bshare\b|growth rate/,
    'percentage',
  ],
  [/产值|营收|收入|投资|资金|金额|基金|revenue|output value/, 'amount'],
];
/** The counter behind an interrogative number: 多少家, 几个, 几万个, 多少平方公里; 多少个城中村 counts in 个, whatever stands behind. */
const counter = new RegExp(
  `(?:多少|(?<!哪)几)(?:多)?(?:个?[万千百]*(?=国家|城市|岗位|平米|寸|篇|强))?(国家|城市(?!更新)|岗位|平米|寸|篇|强|[万千百]*(?:${countUnits}))`,
);

/** 多少工人: people are counted, though no counter says so. */
const peopleCounted =
  /多少(?:工人|员工|职工|学生|教师|老师|医生|护士|居民|村民|农民|市民|干部|专家|毕业生|大学生|从业者|从业人员|技术人员|科研人员|用工)(?!宿舍|小区|公寓|工作站|就业|基地|培训|之家|食堂|活动|中心)/;

/** Words for the same measure; a number of another measure beside the subject is no answer. */
export const measureGroups: readonly RegExp[] = [
  // A share in brackets behind a thing is the thing's: 日常监测(60%).
  /占比|比重|份额|占.{0,14}(?:%|分之)|\(\d+(?:\.\d+)?%\)/,
  /增速|增长|增幅|涨|提高|提升|上升/,
  /产值|产出/,
  /营收|收入|销售额|进账/,
  /投资|投入/,
  /面积/,
  /税(?!务)/,
  /利润/,
  /经费|预算/,
  /价格|票价|单价/,
  /吞吐量/,
  /零售/,
  /生产总值|gdp/,
  /专利/,
  /带宽/,
  /普及率/,
  /渗透率/,
  /国产化率/,
  /覆盖率/,
  /占有率/,
  /转化率/,
  /搭载率/,
];

/** 十台里头得有几台: asks for a share. */
const outOf =
  /(?<![一二三四五六七八九几数两\d])(?:(?:十|百|100?(?!\d))[个台辆家户人名件套]?(?:[\u4e00-\u9fff]{0,4})(?:里头?|里面|当中|之中|中)|每(?:十|百|100?(?!\d))[个台辆家户人名件套])[^,.?]{0,10}(?:几|多少)[个台辆家户人名件套]/;

/** Kinds of number that a question names, in the order of the list; empty when any number will do. */
function askedQuantities(folded: string): QuantityKind[] {
  const matching = (table: typeof interrogatives) =>
    table.filter(([cue]) => cue.test(folded)).map(([, kind]) => kind);
  if (outOf.test(folded)) return ['percentage'];
  if (peopleCounted.test(folded)) return ['count'];
  const direct = matching(interrogatives);
  return direct.length > 0 ? direct : matching(measures);
}

/** By when: of an application, too, that is a date and no procedure. */
const closingDate =
  /截止[^,.?]{0,8}(?:几|哪|什么时候|啥时候|何时)|(?:几月|几号|哪(?:一)?天|什么时候|啥时候|何时)[^,.?]{0,4}截止/;
/** A date to the month or day: 哪一天, 几月几日. */
const dayCue =
  /哪(?:一)?(?:天|日)|几月|几号|几日|具体日期|(?:揭牌|开工|印发|成立|开幕|召开)(?:的)?(?:日期|日子)|what (?:day|date)/;
/** How many names are wanted: 哪4家, 另外两个, 68家…的名单. */
const counted = /(?:哪|另外|其余|剩下)(?:的)?(\d+|[两俩三四五六七八九十]+)/;
const countedBeside =
  /(?<![\d年第])(\d+|[两俩三四五六七八九十百]+)(?:多|余)?(?:个|家|所|项|种|类|大|座|条|名|位)(?!月)/;
/** 第几梯队: the ranks of what. */
const rankOf = /第几(梯队|方阵|阵营|产业|批)/;
/** 不了解申报条件,有什么帮助: what an asker does not know is not what is asked, unless that clause asks. */
const notKnown =
  /(?<=^|[,.;])(?![^,.;?]*(?:什么|哪|怎|多少|几|谁|吗|啥|如何|咋))[^,.;?]*(?:不(?:太|大)?(?:了解|清楚|懂|熟悉|知道|晓得)|搞不(?:懂|清)|两眼一抹黑|一头雾水)[^,.;?]*(?=[,.;](?=[^?]{7,}).*(?:什么|哪|吗|怎|有没有|啥|谁|多少|几|如何|咋))/g;
/** One of two numbers: 35岁还是40岁, 3+3还是3+1+2. */
const alternatives = /([\d.+]+)(?:%|[\u4e00-\u9fff]{0,3}?)(?:还是|或者?|抑或)([\d.+]+)/;
/** The kind of thing whose names or places are wanted. */
const kindAsked =
  /(?:哪|什么|啥)(?:\d+|[一两俩三四五六七八九十几])?(?:[家个所名位座条些])?(科室|处室|支队|医院|学科|高校|大学|学校|院校|企业|公司|厂商|厂家|集团|银行|机构|部门|区县|县区|城市|省份?|国家|园区|道路|路段|街道|路(?![径线子])|高速|区|县|市)|(路段)(?:名单)?(?:都|分别)?(?:有|是|包括)(?:哪|什么)/;

/**
 * What a question asks to be told; `null` when it asks for words, not for a particular thing.
 *
 * @param question folded
 */
export function findAskedSlot(question: string): AskedSlot | null {
  const folded = withoutToldNumbers(question).replace(notKnown, (clause) => ' '.repeat(clause.length));
  const found = matchCue(folded);
  if (found === null) return null;
  const count = (counted.exec(folded) ?? countedBeside.exec(folded))?.[1];
  return {
    ...found,
    quantities: askedQuantities(folded),
    unit: unitOf(folded),
    measure: measureOf(folded),
    asksDuration: found.name === 'quantity' && durationAsked.test(folded),
    asksWhen: /什么时候|啥时候|什么时间|啥时间|何时|几时|多会儿|多咱/.test(folded),
    toTheDay: dayCue.test(folded),
    count: count === undefined ? null : numberOf(count),
    details: particularsOf(folded),
    asksWho:
      (/谁|哪[些类种](?:机构|企业|主体|组织)|\bwho\b/.test(folded) && !/部门|单位|[局厅处科]/.test(folded)) ||
      /哪[些类种]单位[^,.?]{0,3}(?:成立|建设|组建|建立|参加|参与|共建|发起)/.test(folded),
    stated: alternatives.test(folded) ? [] : findQuantities(folded).filter(isStated),
    oneOf: alternatives.exec(folded)?.slice(1, 3) ?? [],
    of:
      kindAsked
        .exec(folded)
        ?.slice(1)
        .find((kind) => kind !== undefined) ??
      rankOf.exec(folded)?.[1] ??
      (/哪(?:几|些)家/.test(folded) ? '企业' : undefined) ??
      null,
  };
}

function unitOf(folded: string): string | null {
  if (peopleCounted.test(folded)) return '人';
  return counter.exec(folded)?.[1]?.replace(/^[万千百]+/, '') ?? englishUnit(folded);
}

/** A figure or a year, of the thing that a question asks about. */
function isStated({ kind, unit, value }: Quantity): boolean {
  // 一个街道 counts nothing that is asked about.
  if (value === 1) return false;
  return kind === 'amount' || kind === 'percentage' || kind === 'count' || (kind === 'date' && unit === '年');
}

/** 占产值多少 asks for a share of what it names, not for that. */
const shareAsked = /占(?!比|有率|地|用)[^,.?]{0,12}?(?:多少|几)(?!分(?!之)|[个家户座所项台人名处条件辆亩])/;
const shareStated =
  /占|比重|份额|比例|分之|[过超近一]半|半数|[一二两三四五六七八九]成|\d\/\d|%的|贡献|\(\d+(?:\.\d+)?[%分]\)|(?<!增长|[利汇效税])率/;

function measureOf(folded: string): RegExp | null {
  if (shareAsked.test(folded)) return shareStated;
  return measureGroups.find((group) => group.test(folded)) ?? null;
}

/** What a question for a particular wants told: a benefit by its name only where nothing more is asked of it. */
function particularsOf(folded: string): Detail[] {
  const details = detailsAsked(folded);
  const named = benefitAsked(folded)?.benefit;
  return named === undefined ? details : [...details.filter((one) => one !== supportPromised), named];
}

function matchCue(folded: string): Pick<AskedSlot, 'name' | 'cue'> | null {
  const cues = [
    ...detailsAsked(folded).map(({ cue }) => ['detail', cue] as const),
    ['quantity', closingDate] as const,
    ...englishCues,
    ...slotCues,
    ...benefits.map(({ cue }) => ['detail', cue] as const),
    ['quantity', quantityCue] as const,
    ['quantity', englishQuantity] as const,
  ];
  for (const [name, pattern] of cues) {
    const match = pattern.exec(folded);
    if (match !== null) return { name, cue: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

function numberOf(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : parseChineseNumeral(text.replace('俩', '两'));
}
