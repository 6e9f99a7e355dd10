import { findEnglishAmounts } from '../text/english-amounts.ts';
import { findQuantities } from '../text/quantities.ts';

/** One of several things that a question states. */
export interface ClaimPart {
  /** Folded; states one thing and stands alone. */
  readonly statement: string;
  /** Its words in the folded question. */
  readonly stated: string;
}

/** Shorter stretches are no statement of their own: a time, a name in a list. */
const shortest = 5;
const shortestInEnglish = 14;

/** Opens a further statement. On folded text. */
const further = /^(?:而且|并且|同时|另外|此外|以及|并|且|还|也|又|再)+(?:要|会|将|得|有|能|把|给|说)?/;
/** Words that only join a statement to the one before. */
const joining = /^(?:而且|并且|同时|另外|此外|以及|并|且|还|也|又)+/;
/** What is said of a thing and says nothing without it: 增速达到10%. */
const measureAlone =
  /^(?:增速|增长率|增幅|产值|营收|收入|面积|投资|占比|比重|总量|人数|数量)|^(?:达到|超过|突破|新增|增长|占)/;
/** Where what is said of a thing begins, behind the thing. */
const saidOfIt = /(?:增速|增长率?|增幅|目标|达到|达|突破|超过|占|有|为|是|要|将|会)+$/;
/** Up to the verb of an English statement: its subject, with what helps the verb. */
const englishSubject =
  /^.*?\b(?:(?:will|would|must|should|shall|can|has|have|is|are|was|were)(?: to)?|(?:plans?|aims?|wants?|intends?) to)\b/;
/** Joins two statements of one subject: and carry out, and it will build. */
const englishJoint = /[,;]? and (?:also )?(?=[a-z])|; ?(?=[a-z])/g;
const ownSubject = /^(?:it|they|there|the|its|their)\b|\b(?:will|must|should|shall)\b/;

/**
 * Cuts what a question states into statements that can be held against the text one by one. What lists things or gives one statement more
 * exactly is left whole.
 *
 * @param proposition of a claim, folded
 * @returns at least two statements, or none
 */
export function splitClaim(proposition: string): ClaimPart[] {
  const plain = proposition.replace(/[?.!\s]+$/, '');
  const parts = /[\u4e00-\u9fff]/.test(plain) ? inChinese(plain) : inEnglish(plain);
  return parts.length >= 2 ? parts : [];
}

function inChinese(proposition: string): ClaimPart[] {
  const stretches: string[] = [];
  for (const stretch of proposition.split(/[,;.。](?!\d)/).map((text) => text.trim())) {
    const before = stretches.at(-1);
    if (stretch === '') continue;
    if (before !== undefined && !isFurther(before, stretch))
      stretches[stretches.length - 1] = `${before},${stretch}`;
    else stretches.push(stretch);
  }
  const [first = ''] = stretches;
  return stretches.map((stated, at): ClaimPart => {
    const bare = at === 0 ? stated : stated.replace(joining, '');
    const statement = at > 0 && measureAlone.test(bare) ? `${subjectOf(first)}${bare}` : bare;
    return { statement, stated };
  });
}

/** Whether a stretch states something beside what stood before it: it says so, or both have a figure. */
function isFurther(before: string, stretch: string): boolean {
  if (stretch.length < shortest || before.length < shortest) return false;
  return further.test(stretch) || (hasFigure(before) && hasFigure(stretch));
}

/** The thing that a statement is about: what stands before its figure, without what is said of it. */
function subjectOf(statement: string): string {
  const figure = figuresIn(statement)[0];
  return figure === undefined ? '' : statement.slice(0, figure.start).replace(saidOfIt, '');
}

function inEnglish(proposition: string): ClaimPart[] {
  const subject = englishSubject.exec(proposition)?.[0];
  if (subject === undefined) return [];
  const parts: ClaimPart[] = [];
  let from = 0;
  for (const { index, 0: joint } of [...proposition.matchAll(englishJoint)]) {
    const [left, right] = [proposition.slice(from, index), proposition.slice(index + joint.length)];
    if (left.length <= subject.length || right.length < shortestInEnglish) continue;
    if (!(hasFigure(left) && hasFigure(right)) && !ownSubject.test(right)) continue;
    parts.push(inEnglishPart(left.trim(), parts.length, subject));
    from = index + joint.length;
  }
  return [...parts, inEnglishPart(proposition.slice(from).trim(), parts.length, subject)];
}

function inEnglishPart(stated: string, at: number, subject: string): ClaimPart {
  return { stated, statement: at === 0 || ownSubject.test(stated) ? stated : `${subject} ${stated}` };
}

function hasFigure(text: string): boolean {
  return findEnglishAmounts(text).length > 0 || figuresIn(text).length > 0;
}

function figuresIn(text: string) {
  return findQuantities(text).filter(
    ({ kind, text: figure, value }) =>
      kind !== 'date' && !/^一/.test(figure) && !(kind === 'plain' && value !== null && isYear(value)),
  );
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}
