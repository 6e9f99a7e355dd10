/** What authorities do to those who break a rule. */
const sanctions =
  '罚款|罚金|滞纳金|没收|警告|处分|处罚|责令|批评教育|通报批评|予以通报|惩戒|吊销|暂扣|查处|追责|追究|追回|追缴|收回|取消[^,，。；;]{0,12}(?:资格|称号|认定)|失信|黑名单|立案|移送';
const sanction = new RegExp(sanctions);
/** 未受过行政处罚, 无失信记录: that somebody was spared is a condition of what is given. */
const spared = new RegExp(
  `(?:未|无|没有|不存在|不含|非|免于?|不予|除)[^,，。；;]{0,14}?(?:${sanctions})(?:过|记录|名单|行为|的)?`,
  'g',
);
/** 被责令整改后通过验收的企业: what happened to whom something is given. */
const ofReceiver = new RegExp(
  `(?:${sanctions})[^,，。；;]{0,16}(?:后|期满)[^,，。；;]{0,16}的(?:企业|单位|机构|公司)`,
  'g',
);
/** What is broken, or how something was got by fraud. */
const offence =
  /(?:^|对|有|凡|因)\s*(?:违反(?!.{0,10}的除外)|违法|违规)|骗取|套取|冒领|挪用|截留|弄虚作假|虚报|拒不(?:改正|履行|整改)/;
const notOffence = /(?:未|无|没有|不得|不存在|严禁|防止|禁止)[^,，。；;]{0,14}$/;

/** Words behind 给予 that name no benefit. */
const nothing =
  '(?:支持[、和与及])?配合|说明|解释|答复|回复|反馈|关注|重视|公示|公布|公告|批准|备案|登记|核实|核销|撤销|驳回|制止|纠正|否决';
/** Words behind 予以 that name a benefit: it takes any verb (予以增列, 予以公示), so only these count. */
const benefit =
  '[奖补贴]|支持|扶持|资助|资金|经费|激励|优惠|优先|倾斜|保障|减|免|返还|让利|兑现|配套|帮助|帮扶|救助|表彰|表扬|[\\d一二两三四五六七八九十百]+(?:\\.\\d+)?[千百万亿]*元|\\d+(?:\\.\\d+)?%';
/** 给予 and 予以 where they give somebody something: 给予警告 and 予以增列 do not. */
export const givingVerb = `给予(?![^,，。；;]{0,6}(?:${sanctions}|${nothing}))|予以(?!褒扬|[^,，。；;]{0,6}(?:${sanctions}))(?=[^,，。；;]{0,12}(?:${benefit}))`;

/** Whether words punish: they name a sanction that is neither denied nor told of whom something is given. */
export function punishes(words: string): boolean {
  return sanction.test(words.replace(spared, '').replace(ofReceiver, ''));
}

/** Whether words tell of a rule that is broken: 违反本办法规定, 骗取补助50万元以上的. */
export function tellsOffence(words: string): boolean {
  const match = offence.exec(words);
  return match !== null && !notOffence.test(words.slice(0, match.index + (match[0].length > 2 ? 0 : 1)));
}

const fineBehind = /^[^,，。；;]{0,24}?(?:罚款|罚金|滞纳金|违约金)/;
const fineAhead = /(?:罚款|罚金|滞纳金|违约金|[并可]处|[，,]处)[^,，。；;]{0,16}$|^处[^,，。；;]{0,16}$/;

/** Whether an amount in a text is one of a fine: 处五千元以上五万元以下的罚款. */
export function isFine(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return fineBehind.test(text.slice(end)) || fineAhead.test(text.slice(0, start));
}

/** What rules call themselves. */
const rules = '(?:办法|条例|规定|细则|规则|制度|措施|政策|意见|方案|通知|规程|章程|标准)';
const ofRule: readonly RegExp[] = [
  // Why a text was made: 为了…, 根据…, 制定本办法.
  /(?:^|[,，])\s*(?:特|现|并|兹)?(?:制定|制订|出台|提出|印发)(?:了)?(?:本|以下|如下|下列|此|该)[^,，。；;]{0,12}$/,
  // What it holds for: 本办法适用于…, …,适用本办法.
  new RegExp(`^本${rules}[^,，。；;]{0,8}适用于|适用(?:于)?本${rules}$`),
  // What its words mean.
  new RegExp(`^(?:本${rules}|本条|前款|前条)?(?:所称|中的)[^。；;]{0,40}?(?:是指|指|包括|为)|[,，]\\s*是指`),
  // From when on, and who reads it.
  new RegExp(`^本${rules}[^。；;]{0,10}(?:自|由|从|有效期|解释)|负责解释$`),
];

/** Whether a sentence speaks of the text that it stands in: its purpose, its scope, what its words mean, from when on it holds. */
export function isOfRule(sentence: string): boolean {
  const words = sentence.trim().replace(/[。；;]+$/, '');
  return ofRule.some((pattern) => pattern.test(words));
}
