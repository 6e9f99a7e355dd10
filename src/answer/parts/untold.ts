import { relativeYearsIn, yearsStated } from '../../text/years.ts';
import type { Gap } from '../answerability/find-gap.ts';
import type { Asking } from '../asking.ts';
import { holds, isAnswered, quoteOf } from '../draft.ts';
import { refuseGap } from '../refuse.ts';
import { areOfSeveralTimes } from './merge.ts';
import { isMissing } from './missing.ts';
import type { ToldPart } from './told-part.ts';

/** A part shorter than this names nothing of its own: 出多少. */
const longestBare = 7;

/** 政府给钱吗,给多少: of what is not given, nobody can tell how much it is. */
export function isOfUntold({ part, asked }: ToldPart, before: ToldPart): boolean {
  return (
    before.asked.slot?.name === 'detail' &&
    isMissing(before) &&
    part.carried !== '' &&
    part.asked.length < longestBare &&
    asked.slot?.name === 'quantity'
  );
}

/** Whether a part has only the sentence that told the one before of another year; one that names a year may tell both. */
export function isOfYearBefore(told: ToldPart, before: ToldPart): boolean {
  if (!areOfSeveralTimes([before, told])) return false;
  if (!isAnswered(told.one.draft) || !isAnswered(before.one.draft)) return false;
  const [first] = told.one.draft.claims[0]?.passages ?? [];
  const [other] = before.one.draft.claims[0]?.passages ?? [];
  return first !== undefined && other !== undefined && holds(other, first) && !namesYear(quoteOf(first));
}

function namesYear(text: string): boolean {
  return relativeYearsIn(text).length > 0 || yearsStated(text).length > 0;
}

/** A part without what was found of something else. */
export function untoldToo(told: ToldPart, asking: Asking): ToldPart {
  const gap: Gap = { kind: 'not-given', subject: null, isDoubtful: true };
  return { ...told, one: { draft: refuseGap(told.asked, gap, asking.names, []), gap } };
}
