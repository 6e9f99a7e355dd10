import type { AskedSlot } from '../question/asked-slot.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { splitSubsentences } from '../text/sentences.ts';

type WordSlot = Exclude<AskedSlot['name'], 'quantity' | 'support-amount'>;

/** What a sentence must show to tell a thing that is not a number. Folded text. */
const shownBy: Readonly<Record<WordSlot, RegExp>> = {
  contact: /\d{3,4}-\d{7,8}|@|www\.|https?:|热线电话|咨询电话/,
  address: /[路街道]\d+号|位于|设在|地址|坐落/,
  materials: /材料[包:]|申请表|申请书|证明材料|复印件|承诺书|提交.{0,6}材料/,
  procedure: /申请|申报|受理|审核|审批|报名|认定(?:标准|条件|程序)|条件[的,:]|应当符合|须具备/,
  'issue-details': /(?:印发|发布)之日|起施行|编制单位|起草单位|〔\d{4}〕|\[\d{4}\]\d+号/,
  responsible: /牵头|责任单位|负责|主管|会同|承担/,
  person: /主任|局长|市长|省长|组长|理事长|院长/,
};
const supportVerb = /奖|补|贴|资助|减免|优惠|给予|激励/;

/**
 * Parts of a folded sentence that show a thing of the kind asked for. A number's surroundings are its own part of an enumeration:
 * in `制造业突破3000亿元;软件突破3500亿元` each amount belongs to its own subject.
 */
export function partsShowing(slot: AskedSlot, sentence: string): string[] {
  if (slot.name !== 'quantity' && slot.name !== 'support-amount') {
    return shownBy[slot.name].test(sentence) ? [sentence] : [];
  }
  if (slot.name === 'support-amount' && !supportVerb.test(sentence)) return [];
  return splitSubsentences(sentence)
    .map(({ start, end }) => sentence.slice(start, end))
    .filter((part) => slot.measure === null || slot.measure.test(part))
    .filter((part) => findQuantities(part).some((quantity) => fills(slot, quantity)));
}

/** Whether a number is of the kind asked for. */
export function fills(slot: AskedSlot, quantity: Quantity): boolean {
  if (slot.name === 'support-amount') return quantity.kind === 'amount' || quantity.kind === 'percentage';
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
