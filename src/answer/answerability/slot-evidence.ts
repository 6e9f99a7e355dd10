import type { AskedSlot, SlotName } from '../../question/slot/asked-slot.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { enumerationsIn } from './enumerations.ts';
import type { Statement } from './statements.ts';

/** A place in a statement that shows the thing asked for. Folded. */
export interface Showing {
  readonly statement: Statement;
  /** The part between commas that shows it. */
  readonly part: string;
  /** The part with what stands before it up to the last semicolon: what it says it of. */
  readonly context: string;
  /** The words right around it: where the thing counted or measured is named. */
  readonly window: string;
  /** For lists of names: what the members are called. */
  readonly head: string | null;
  /** How exactly it is of the kind asked for, 0–1: the very unit, the very number of names. */
  readonly fit: number;
}

/** What a part of a sentence must hold to tell a thing that is neither a number nor a list of names. */
const shownBy: Readonly<Partial<Record<SlotName, RegExp>>> = {
  contact: /\d{3,4}-\d{7,8}|@|www\.|https?:|热线电话|咨询电话|联系电话/,
  address: /[路街道]\d+号|地址|坐落(?:于|在)|位于.{2,}/,
  materials: /材料[包:]|申请表|申请书|证明材料|复印件|承诺书|提交.{0,6}(?:材料|资料|报告)|报送.{0,8}材料/,
  procedure:
    /(?:申请|申报|报名|认定|评审|遴选).{0,10}(?:条件|标准|程序|流程|办法|材料|经|由|向|须|应|需)|(?:经|由).{2,14}(?:审核|审批|评审|认定|受理)|条件[的:]|应当符合|须具备|符合.{2,16}条件/,
  'issue-details':
    /(?:印发|发布|公布)之日|起施行|有效期|编制单位|起草单位|〔\d{4}〕|\[\d{4}\]\d+号|联合(?:印发|发布)/,
  penalty: /处罚|罚款|问责|追究|取消|撤销|通报批评|扣(?:减|分)|收回|整改|约谈|惩戒|黑名单/,
  method: /测算|核算|计算|口径|按照?.{1,16}计|得分|计分|分值|÷|×|=|公式/,
  responsible:
    /(?:由|各|市|省|区|局|委|厅|办|部门|单位|部|政府|组)[^,;]{0,14}(?:牵头|负责|主管|会同|承担|组织|核实|解释)|(?:牵头|责任|考核|配合|主管)(?:考核)?单位|(?:牵头|负责|配合)[^,;]{0,6}(?:单位|部门)/,
  person: /由.{2,24}(?:担任|兼任)|任(?:组长|主任|理事长|链长|院长)|(?:组长|主任|理事长|链长)[:由为]/,
};

/** A body by its name: 某某公司, 某某大学. */
const bodyName =
  /[\u4e00-\u9fffa-z0-9]{2,}(?:公司|集团|大学|学院|研究院|研究所|医院|银行|实验室|事务所|设计院|协会|联盟|委员会|管委会|[^全本各]市政府|工信厅|科技厅|厅|局)/;
/** Names of a kind asked for. */
const namesOfKind: readonly (readonly [RegExp, RegExp])[] = [
  [/医院/, /[\u4e00-\u9fff]{2,}医院/],
  [/高校|大学|学校|院校/, /[\u4e00-\u9fff]{2,}(?:大学|学院|学校|中学|小学)/],
  [/企业|公司|厂|集团|单位|机构/, /[\u4e00-\u9fffa-z0-9]{2,}/],
  [/部门/, /[\u4e00-\u9fff]{2,}(?:局|委|厅|部|办)/],
  [/银行/, /[\u4e00-\u9fff]{2,}银行/],
];
/** Places by the kind asked for. */
const placesOfKind: readonly (readonly [RegExp, RegExp])[] = [
  [/道路|路段|街道/, /[\u4e00-\u9fff]{1,8}(?:路|街|道(?!路)|高速)/],
  [/国家/, /[\u4e00-\u9fff]国(?!家|际|内|有|产)|日本|法国|东盟|欧盟|新加坡|俄罗斯|印度|中日韩|沿线国家/],
  [/园区/, /[\u4e00-\u9fff]{2,}(?:园|区|城|基地|谷|港)/],
  [
    /城市|市/,
    /[\u4e00-\u9fff]{2,}(?<!全|本|我|城|各)市(?!场|级|民|政|委)|(?:在|以|支持|推动|加快)[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2}/,
  ],
  [/省/, /[\u4e00-\u9fff]{2,}(?:省|自治区)/],
  [
    /区|县/,
    /[\u4e00-\u9fff]{2,}(?<![园地社景校库灾全各域片市]|示范|开发|试验|先导|合作|保税|集聚|聚集|功能)[区县](?!域|块)/,
  ],
];
const anyPlace =
  /[\u4e00-\u9fff]{1,10}(?:[区市县省园城镇村港湾谷岛](?!级|场|委|域)|片区|走廊)|(?:位于|落户|坐落|设在|布局在)|长三角|珠三角|京津冀|大湾区|沿海|北方|西部|[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2}(?:、|等)/;
/** Explains a term right behind it. */
const explaining = '["\')]{0,2}(?:\\(|:|,?即|,?是指|指|是|,?包括|-)';
const supportVerb = /奖|补|贴|资助|减免|优惠|给予|激励/;

/** Characters on either side of a number that tell what it counts. */
const windowSize = 14;

type Found = Pick<Showing, 'window' | 'head' | 'fit'>;

/** Finds where a statement shows the thing asked for. */
export function showingsIn(slot: AskedSlot, statement: Statement): Showing[] {
  return statement.parts.flatMap((parts) =>
    parts.flatMap((part, at) =>
      foundIn(slot, part, statement).map(
        (found): Showing => ({ statement, part, context: parts.slice(0, at + 1).join(','), ...found }),
      ),
    ),
  );
}

function foundIn(slot: AskedSlot, part: string, { sentence }: Statement): Found[] {
  switch (slot.name) {
    case 'quantity':
      if (slot.measure !== null && !slot.measure.test(part)) return [];
      if (slot.oneOf.length > 0 && !slot.oneOf.some((number) => containsTerm(part, number))) return [];
      return numbersIn(slot, part);
    case 'support-amount':
      return supportVerb.test(sentence) ? numbersIn(slot, part) : [];
    case 'members':
      return listsIn(slot, part);
    case 'organisation':
      return whole(bodyName.test(part), part);
    case 'place': {
      const kind = placesOfKind.find(([asked]) => slot.of !== null && asked.test(slot.of));
      return whole((kind?.[1] ?? anyPlace).test(part), part);
    }
    case 'responsible':
      return whole(shownBy.responsible?.test(part) === true && isOfRank(slot.of, part), part);
    case 'procedure':
      return whole(shownBy.procedure?.test(part) === true && !onlyAnnounced.test(part), part);
    case 'meaning':
    // A reason has no form of its own: what tells it, only its reader can say.
    case 'reason':
      return whole(true, part);
    default:
      return whole(shownBy[slot.name]?.test(part) === true, part);
  }
}

/** Announces that conditions exist, without giving them: 加强申报条件、申报程序等宣传. */
const onlyAnnounced = /(?:条件|程序|流程|标准|办法).{0,8}(?:宣传|培训|辅导|解读)/;

/** Whether a part names a body of the rank asked for: a division, a company. */
function isOfRank(kind: string | null, part: string): boolean {
  if (kind === null) return true;
  if (/科室|处室|支队/.test(kind))
    return /[科处室队]/.test(part.replace(/科技|科学|科研|处理|处置|团队|队伍/g, ''));
  return !/企业|公司/.test(kind) || /公司|集团|企业/.test(part);
}

function whole(isShown: boolean, part: string): Found[] {
  return isShown ? [{ window: part, head: null, fit: 1 }] : [];
}

function numbersIn(slot: AskedSlot, part: string): Found[] {
  return findQuantities(part)
    .filter((quantity) => fills(slot, quantity))
    .map(({ start, end, unit }) => ({
      window: part.slice(Math.max(0, start - windowSize), end + windowSize),
      head: null,
      fit: slot.unit === null ? 0.7 : slot.unit === unit ? 1 : 0.4,
    }));
}

/** Lists, and single names in quotation marks. */
function listsIn(slot: AskedSlot, part: string): Found[] {
  const lists = enumerationsIn(part)
    .filter(({ items }) => slot.count === null || items.length === slot.count)
    .filter(({ items }) => slot.of === null || areOfKind(slot.of, items))
    .map(({ head }) => ({
      window: part,
      head,
      fit: slot.count === null ? 0.5 : 1,
    }));
  const quoted = slot.count === null ? [...part.matchAll(/["'<][^"'<>]{2,16}["'>]/g)] : [];
  return [...lists, ...quoted.map(() => ({ window: part, head: null, fit: 0.3 }))];
}

function areOfKind(kind: string, items: readonly string[]): boolean {
  const names = namesOfKind.find(([asked]) => asked.test(kind))?.[1];
  return names === undefined || items.some((item) => names.test(item));
}

/** Whether a sentence explains a term: 1+N(…), 三首是指…, or a list that is called so. */
export function explains(sentence: string, term: string): boolean {
  const literal = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (new RegExp(`${literal}${explaining}`).test(sentence)) return true;
  return sentence
    .split(/[,;]/)
    .some((part) => enumerationsIn(part).some(({ head, items }) => head.includes(term) && items.length > 1));
}

/** Whether a number is of the kind asked for. */
export function fills(slot: AskedSlot, quantity: Quantity): boolean {
  if (slot.name === 'support-amount') return quantity.kind === 'amount' || quantity.kind === 'percentage';
  if (slot.quantities.includes('date') && quantity.kind === 'date')
    return !slot.toTheDay || /[月日]/.test(quantity.text);
  if (slot.quantities.length > 0 && !slot.quantities.includes('count'))
    return slot.quantities.includes(quantity.kind);
  if (quantity.kind === 'date') return false;
  return slot.unit === null || unitFits(slot.unit, quantity);
}

/** Counters that stand for one another: 新建几个, 新建3家. */
const generalCounters = '个家项座条处种类款台所件门大场';

function unitFits(unit: string, quantity: Quantity): boolean {
  if (generalCounters.includes(unit)) return quantity.unit !== '' && generalCounters.includes(quantity.unit);
  if ('人名位'.includes(unit)) return quantity.unit !== '' && '人名位'.includes(quantity.unit);
  return quantity.unit === unit || (unit === '寸' && quantity.unit === '英寸');
}
