import type { QuestionKind } from '../../question/question-kind.ts';
import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import { findQuantities } from '../../text/quantities.ts';
import { type Enumeration, enumerationsIn } from './enumerations.ts';
import { areOfKind, fills } from './slot-evidence.ts';
import type { Statement } from './statements.ts';
import { announcesYear } from './told-times.ts';

/** From so many names on a list is no chance: 上海、重庆、无锡. */
const manyNames = 3;
/** 类, 层, 几大门类: what is divided so is told by the list of its parts. */
const kindsCounted = /^[类级层档大]$/;

/** Of these any list may be taken for one. */
const body = /企业|公司|厂|集团|单位|机构/;

/** Whether a sentence lists as many names as are asked for, or several where several are: 哪五个行业, 哪些城市, 分几大类. */
export function listsAsAsked(
  { name, count, of, unit }: AskedSlot,
  kind: QuestionKind,
  statement: Statement,
): boolean {
  if (name === 'quantity') return unit !== null && kindsCounted.test(unit) && listsMany(statement);
  if (name !== 'place' && name !== 'members') return false;
  if (count === null && kind !== 'list') return false;
  return longLists(statement).some(
    ({ items }) =>
      (count === null || (items.length === count && !isCounted(statement.sentence, count))) &&
      (of === null || (!body.test(of) && (name === 'place' || areOfKind(of, items)))) &&
      (name !== 'place' || areNames(items)),
  );
}

/** Whether a sentence gives a number of the kind asked for, though it seemed to be another thing's, or a year by what announces it. */
export function givesNumber(slot: AskedSlot, statement: Statement): boolean {
  const { sentence } = statement;
  return (
    slot.name === 'quantity' &&
    (announcesYear(slot, statement) ||
      findQuantities(sentence).some((number) => fills(slot, number, sentence)))
  );
}

/** Whether a question wants to know how many there are of what a text may list (几个部门, 跟几个国家), not how much or how many of it. */
export function countsNames({ name, unit, stated, quantities }: AskedSlot): boolean {
  const isCount = quantities.length === 0 || quantities.includes('count');
  return name === 'quantity' && unit !== null && isCount && stated.length === 0 && listed.test(unit);
}

/** Units of what is few enough to be listed. */
const listed = /^(?:[个种类层级档样大处条]|国家|城市|方面)$/;

/** Whether a sentence lists so many names that their number is no chance. */
export function listsMany(statement: Statement): boolean {
  return longLists(statement).length > 0;
}

/** 合肥、芜湖、铜陵, as against 芯片设计、封装测试: names of places are short. */
function areNames(items: readonly string[]): boolean {
  const own = items.slice(1, -1);
  return own.every((item) => item.length <= longestPlace);
}

const longestPlace = 7;

function longLists({ parts }: Statement): Enumeration[] {
  return parts
    .flat()
    .flatMap(enumerationsIn)
    .filter(({ items }) => items.length >= manyNames);
}

/** 新增5家二级公司: what a sentence counts without naming is not what it lists besides. */
function isCounted(sentence: string, count: number): boolean {
  return sentence
    .split(/[,;]/)
    .some(
      (part) =>
        !part.includes('、') &&
        !/(?:包括|分别(?:是|为)|即|[:])$/.test(part) &&
        findQuantities(part).some(({ kind, value }) => kind === 'count' && value === count),
    );
}
