import type { Clause } from '../../corpus/types.ts';

const offices =
  '(?:部门|机关|机构|政府|委员会|管委会|办公室|街道|[省市区县]|[委局厅办])(?:[)）])?(?:及其[^,，]{0,12})?';
/** Who is bound, and the word that binds: 企业应当, 主管部门要; 供应链, 适应 and 应用 bind nobody. */
const bound = new RegExp(
  `应当|必须|不得|(?<![供适相对响反效回])应(?=[在按依结加建根具及严将与为做当])|(?:^|[,，])[^,，。；;]{0,40}${offices}(?:要|须|需)(?!求)`,
);
/** An office that is said to see to something: 由市财政局负责制定…. */
const inCharge = new RegExp(`${offices}(?:应当?|会同[^,，]{0,30})?(?:负责|履行|主管|督促)`);

/** 各县区人民政府根据需要,建立…: an office that a sentence begins with has the task. */
const ofOffice = /^(?:各|省|市|县|区)[^,，。；;]{0,16}(?:政府|部门|管委会)(?![^,，]*(?:企业|公司))/;

/** Whether words bind somebody to do something: 应当加强管理. What they are bound to give to others is judged by its own words. */
export function binds(words: string): boolean {
  return bound.test(words) || inCharge.test(words) || ofOffice.test(words);
}

/** A list of what somebody has to do, must not do, or may check. */
const listOfDuties =
  /(?:履行|行使|承担|遵守|负有)[^。；;]{0,16}(?:职责|职权|义务|责任|规定|要求|任务)[:：]?$|(?:主要|下列|以下)(?:职责|职权|义务)[^。；;]{0,4}[:：]?$|不得有[^。；;]{0,8}行为[:：]?$|(?:具备|符合|满足)[^。；;,，]{0,10}条件(?:之一)?[:：]?$|(?:行为|情形)之一[^。；;]{0,80}(?:责令|处分|罚款|处罚|警告|追究)[^。；;]*[:：]?$/;

/** Ids of the clauses whose items are duties, not offers: 依法履行以下职责:(一)…;(二)…. */
export function dutyLists(clauses: readonly Clause[]): ReadonlySet<string> {
  return new Set(
    clauses
      .filter(({ text }) => listOfDuties.test(text.trim().replace(/[。；;:：]+$/, '')))
      .map(({ id }) => id),
  );
}

/** Whether a clause is an item of one of these lists. */
export function isDutyItem({ id }: Clause, lists: ReadonlySet<string>): boolean {
  const [parent] = /^.*(?=\.[^.]+$)/.exec(id) ?? [];
  return parent !== undefined && lists.has(parent);
}

/** Whoever tells of an offence is rewarded for that, and no firm is supported. */
export const reporting = /举报|检举|揭发|投诉/;
