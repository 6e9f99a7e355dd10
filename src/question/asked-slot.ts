import type { QuantityKind } from '../text/quantities.ts';

export const slotNames = [
  'contact',
  'address',
  'materials',
  'procedure',
  'issue-details',
  'responsible',
  'person',
  'support-amount',
  'quantity',
] as const;
/** What kind of thing a question asks to be told. */
export type SlotName = (typeof slotNames)[number];

/** What a question asks to be told, and what evidence must show to tell it. */
export interface AskedSlot {
  readonly name: SlotName;
  /** Kinds of number that fill a `quantity` slot; empty for any but a date. */
  readonly quantities: readonly QuantityKind[];
  /** Counting unit asked for (家, 件, 公里); `null` when none is named. */
  readonly unit: string | null;
  /** What the number must measure (增速, 产值), as a pattern for folded text; `null` when the question does not say. */
  readonly measure: RegExp | null;
}

// Folded questions: half width, lower case, simplified script. The first that matches wins: the most specific come first.
const cues: readonly (readonly [SlotName, RegExp])[] = [
  [
    'contact',
    /电话|联系方式|联系人|邮箱|微信号|网址|哪个网站|官网|热线|传真|phone number|e-?mail|website|contact/,
  ],
  [
    'address',
    /地址|(?:设|位|坐落|盖|落)[在于](?:哪(?!些|类|几个(?:行业|领域))|什么地方)|在哪(?:里|儿|个地方)?(?:办|报名|申请|提交|下载|领)|哪个(?:窗口|街道|小区|城市)|哪条路|(?:street |postal )address|located/,
  ],
  [
    'materials',
    /(?:提交|准备|递交|交|带|填)(?:哪些|什么|啥|几份)(?:材料|资料|表|证件|证明|文件)?|申报材料|申请材料|什么表|盖几个章|documents? (?:are |is )?(?:needed|required)|paperwork/,
  ],
  [
    'procedure',
    /(?:怎么|如何|咋|怎样|去哪)(?:去|才能)?(?:申请|申报|报名|办理|认定|领取|走流程|加入)(?!.{0,2}措施)|流程(?:咋|怎么|是)|(?:申请|申报|办理|报名)(?:的)?(?:流程|手续|步骤|时间|截止)|几号截止|截止(?:日期|时间)|(?:条件|门槛)(?:是|有)?(?:啥|什么|哪)|(?:什么|啥|哪些)(?:申请|申报|认定)?(?:门槛|条件)|how (?:do|can) (?:i|we) apply|application (?:process|deadline)/,
  ],
  [
    'issue-details',
    /发文字号|文号|(?:哪天|何时|什么时候|啥时候|哪年|几月)[^,.?]{0,4}(?:印发|发布|出台|公布)|谁[^,.?]{0,3}(?:写|编制|起草|制定|印发|发布)|(?:起草|编制|印发)(?:单位|机关|部门)|document number|(?:when was|date).{0,20}issued|who (?:wrote|issued|drafted)/,
  ],
  [
    'responsible',
    /(?:由|归)(?:谁|哪(?:个|家|些|所)?)(?![^,.?]{0,6}(?:组成|构成))[^,.?]{0,8}|(?:哪个|哪家)(?:部门|单位|委办局|处室|机构|高校|局)[^,.?]{0,6}(?:负责|牵头|主管|管|考核|承担|实施)|谁(?:来)?(?:负责|主管|牵头|承担)(?!什么)|责任单位|牵头(?:部门|单位)|分管|which (?:department|agency|bureau)|who is (?:responsible|in charge)/,
  ],
  [
    'person',
    /哪位|(?:由谁|谁)(?:担任|出任|当)|(?:领导|主任|理事长|局长|负责人|秘书长|院长)(?:是|叫|由)|理事长单位|who (?:heads|leads|chairs)/,
  ],
  [
    'support-amount',
    /(?:补贴|补助|奖补|奖金|奖励|贴息|资助|津贴|安家费|租金|报销|减免|补偿|配套)[^,.?]{0,12}(?:多少|几|标准|比例|上限|封顶|金额|幅度)|(?:补|贴|奖|给|拿|领)(?:到|给)?(?:多少|几个?)(?:钱|万|元|百分|成)|(?:补|贴)多少|封顶|(?:多少|几)[^,.?]{0,4}(?:补贴|补助|奖励|奖金|资助|扶持资金)|(?:便宜|优惠)(?:多少|几)|how much (?:subsidy|money|grant|funding)|subsid(?:y|ies) (?:rate|amount)/,
  ],
];

const quantityCue =
  /多少|(?<!哪|这|那)几(?:[个家项名人台座款级处类种倍成大批位万亿千百件番分兆条]|月|号)|百分之几|第几|国几|多[大高长久快](?!程度)|哪(?:一)?年|哪天|几几年|何时|什么时候|啥时候|how (?:many|much|large|big|fast)|what (?:percentage|share|year|date|rank)|^when |by when/;

/** The interrogative itself says what kind of number it wants … */
const interrogatives: readonly (readonly [RegExp, QuantityKind])[] = [
  [/哪(?:一)?年(?!度)|几几年|什么时候|啥时候|何时|哪天|几月|几号|\bwhen\b|what year/, 'date'],
  [/第几|排名|名次|\brank/, 'rank'],
  [/百分之几|百分之多少|几成|(?:几|多少)个(?:百分)?点|what percentage/, 'percentage'],
  [/多少(?:个|万|百|千)*亿|多少钱|多少(?:万)?元|几(?:百|千)?个?亿|多少钱|how much money/, 'amount'],
  [/几倍|多少倍|几番|how many times/, 'multiple'],
  [/(?:多少|(?<!哪)几)(?:多)?(?:万|千|百)?[个家项名人台座款级处类种大批位件条所](?!亿|点)|how many/, 'count'],
];
/** … or else the thing asked about does. */
const measures: readonly (readonly [RegExp, QuantityKind])[] = [
  [
    /占比|比重|比例|增速|增长率|增幅|(?:普及|渗透|覆盖|国产化|占有|增长|搭载|转化|预约)率|强度|\bshare\b|growth rate/,
    'percentage',
  ],
  [/产值|营收|收入|投资|资金|金额|基金|revenue|output value/, 'amount'],
];
/** The counter behind an interrogative number: 多少家, 几个, 几万个, 多少平方公里. */
const counter =
  /(?:多少|(?<!哪)几)(?:多)?(?:个)?(?:[万千百])?(平方公里|公里|国家|城市|岗位|平方米|平米|小时|英寸|寸|[个家项座条处种类款台所件门亩人名位片兆吨辆户篇天级强大倍])/;

/** Words for the same measure; a number of another measure beside the subject is no answer. */
const measureGroups: readonly RegExp[] = [
  /占比|比重|份额|占.{0,14}(?:%|分之)/,
  /增速|增长|增幅|涨/,
  /产值|产出/,
  /营收|收入|销售额|进账/,
  /投资|投入/,
  /面积/,
  /税/,
  /利润/,
  /带宽/,
  /普及率/,
  /渗透率/,
  /国产化率/,
  /覆盖率/,
  /占有率/,
  /转化率/,
  /搭载率/,
];

/** Kinds of number that a question names, in the order of the list; empty when any number will do. */
function askedQuantities(folded: string): QuantityKind[] {
  const matching = (table: typeof interrogatives) =>
    table.filter(([cue]) => cue.test(folded)).map(([, kind]) => kind);
  const direct = matching(interrogatives);
  return direct.length > 0 ? direct : matching(measures);
}

/** What a question asks to be told; `null` when it asks for words, not for a particular thing. */
export function findAskedSlot(folded: string): AskedSlot | null {
  const name =
    cues.find(([, cue]) => cue.test(folded))?.[0] ?? (quantityCue.test(folded) ? 'quantity' : null);
  if (name === null) return null;
  return {
    name,
    quantities: askedQuantities(folded),
    unit: counter.exec(folded)?.[1] ?? null,
    measure: measureGroups.find((group) => group.test(folded)) ?? null,
  };
}
