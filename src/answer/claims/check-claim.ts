import type { StatedClaim } from '../../question/claim.ts';
import type { QuestionTerm } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { yearsIn } from '../../text/years.ts';
import { foldKeepingLists } from '../answerability/statements.ts';
import { checkCharge } from './check-charge.ts';
import { checkProhibition } from './check-prohibition.ts';
import { compareMeasures } from './check-recurrence.ts';
import { leastOfSubject, namesAll, says, shareIn } from './claim-words.ts';
import {
  areComparable,
  compareBounds,
  compareFigures,
  isFigure,
  isSameFigure,
  otherFigure,
} from './compare-figures.ts';
import { officeClaimed } from './office-named.ts';
import { isForbidding } from './permission-words.ts';
import { respectiveFigureOf, respectiveFigures } from './respective-figures.ts';
import type { Verdict } from './verdict.ts';

/** Share of the claim's words, by rarity, that one part of a sentence must have to confirm a claim without figures. */
const nearlyAll = 0.95;
const vagueShare = /一半|半数|过半|大半|翻番|翻倍|大多|多数|少数/;
/** Share of the claim's other words, by rarity, that the quotes must have to be silent on a place or a name. */
const leastOfPlace = 0.25;
const negation = /不(?!断|少|同|仅|但|止|低于|超过)|没|无(?!人|线|接触)|非(?!常|公有)|\bnot\b|n't/;
/** 以滨海新区为核心: what is made the core, the basis, the aim. */
const role = /以([^,;。]{2,12}?)为([^,;。"]{1,2})/g;

/** What a claim is held against. */
export interface ClaimEvidence {
  /** The quotes that the answer gives first, as they stand. */
  readonly quotes: readonly string[];
  /** The best clauses, whole: another figure in the same place there leaves the verdict open. */
  readonly clauses: readonly string[];
  /** Terms of the claim, without the place that the documents are of. */
  readonly terms: readonly QuestionTerm[];
  /** Whether the first quote is by far the nearest in meaning of all sentences found. */
  readonly isNearest?: boolean;
}

/** Holds a claim against the words that answer it. A wrong yes or no is worse than none. */
export function checkClaim(
  claim: StatedClaim,
  { quotes, clauses, terms, isNearest = false }: ClaimEvidence,
): Verdict {
  const { proposition } = claim;
  const text = quotes.join('\n');
  const folded = foldForSearch(text);
  const otherRole = findOtherRole(proposition, folded);
  if (otherRole !== null) return otherRole;
  const respective = checkRespective(proposition, text, terms);
  if (respective !== null) return respective;
  const special = checkSpecial(proposition, { quotes, clauses, terms, isNearest });
  if (special !== null) return special;
  const figures = compareFigures(
    proposition,
    text,
    clauses.join('\n'),
    (stretch) => namesAll(foldForSearch(stretch), terms) && areOfOneYear(proposition, foldForSearch(stretch)),
  );
  const wrong = figures.find((figure) => figure.kind === 'other-figure');
  // Which of several figures given respectively is meant cannot be told by what stands around them.
  if (wrong !== undefined && respectiveFigures(text).some(({ figure }) => wrong.stated.includes(figure.text)))
    return { kind: 'open' };
  if (wrong !== undefined) return wrong;
  const missing = terms.find(
    (term) => (term.isPlace || (term.isProper && !term.known)) && !says(folded, term),
  );
  if (missing !== undefined) {
    // A quote that has hardly anything of the claim tells nothing of the place it does not name.
    const isAbout =
      shareIn(
        terms.filter((term) => term !== missing),
        folded,
      ) >= leastOfPlace;
    return isAbout ? { kind: 'not-said', word: missing.word } : { kind: 'open' };
  }
  const isRule = isForbidding(proposition) && isForbidding(folded);
  const absolute = claim.absolutes.find((word) => !folded.includes(word) && !(isRule && ofRules.test(word)));
  if (absolute !== undefined) return { kind: 'not-said', word: absolute };
  if (!mayBeConfirmed(proposition, folded)) return { kind: 'open' };
  const hold = figures.length > 0 && figures.every((figure) => figure.kind === 'same');
  // Said in one breath: what stands in different parts of a sentence may be said of different things.
  // One word, 学 of 还想学点东西, stands in any sentence.
  const isSaid = terms.length > 1 && partsOf(text).some((part) => shareIn(terms, part) >= nearlyAll);
  if (figures.length === 0) return { kind: isSaid && !hasList(proposition) ? 'confirmed' : 'open' };
  return { kind: hold ? 'confirmed' : 'open' };
}

/** What a prohibition says by itself, whatever its word. */
const ofRules = /^(?:一律|不得|禁止|任何)$/;

/** What is no figure with a unit: how often, a ratio, who is in charge, what is forbidden. */
function checkSpecial(
  proposition: string,
  { quotes, clauses, terms, isNearest }: ClaimEvidence,
): Verdict | null {
  const text = foldKeepingLists(quotes.join('\n'));
  const besides = (word: string) =>
    terms.filter((term) => !word.includes(term.word) && !term.synonyms.some((name) => word.includes(name)));
  const measure = compareMeasures(
    proposition,
    text,
    foldKeepingLists(clauses.join('\n')),
    (stretch, said) => {
      const others = besides(said);
      return others.length > 0 && shareIn(others, stretch) >= leastOfSubject;
    },
  );
  if (measure?.kind === 'other-figure') return measure;
  if (measure?.kind === 'same' && mayBeConfirmed(proposition, foldForSearch(text)))
    return { kind: 'confirmed' };
  const office = officeClaimed(proposition);
  if (office !== null) {
    const others = besides(office).filter(({ word }) => !/^(?:牵头|带头|负责|主管|考核|交)$/.test(word));
    const isSaid =
      isNearest || (others.length > 0 && namesAll(text, others) && shareIn(others, text) >= leastOfSubject);
    // Another clause may name the office claimed for something else.
    const around = clauses.filter(
      (clause) =>
        quotes.some((quote) => clause.includes(quote)) ||
        (!isNearest && namesAll(foldForSearch(clause), others)),
    );
    return checkCharge(proposition, quotes, around, isSaid);
  }
  return checkProhibition(proposition, quotes, (sentence) => namesAll(sentence, terms));
}

/** Denies or forbids: 可以带进电梯吗 is not confirmed by 禁止携带……进入电梯. */
function isNegative(folded: string): boolean {
  return negation.test(folded) || isForbidding(folded);
}

/** Whether nothing in a claim speaks against a yes: a negation, a year or a number that the quotes do not have, English number words. */
function mayBeConfirmed(proposition: string, folded: string): boolean {
  if (isNegative(proposition) !== isNegative(folded)) return false;
  if (/\b(?:half|third|fourth|quarter|fifth|tenth|twice|double|times|triple)\b/.test(proposition))
    return false;
  if (/都|皆/.test(proposition) && !/都|均|皆|全部/.test(folded)) return false;
  if (vagueShare.test(proposition) && !vagueShare.test(folded)) return false;
  const years = yearsIn(proposition);
  const stated = yearsIn(folded);
  if (years.length > 0 && stated.length > 0 && !years.some((year) => stated.includes(year))) return false;
  // 11号线 is in no list of figures: whether the text says it in this place cannot be told.
  return findQuantities(proposition).every((quantity) => quantity.kind !== 'plain' || isFigure(quantity));
}

/** A、B和C分别为4家、2家和1家: what is claimed of B is held against the second figure. */
function checkRespective(proposition: string, text: string, terms: readonly QuestionTerm[]): Verdict | null {
  const given = respectiveFigureOf(proposition, text);
  if (given === null) return null;
  const { sentence, figure, thing } = given;
  const folded = foldForSearch(sentence);
  if (!namesAll(folded, terms) || !areOfOneYear(proposition, folded)) return null;
  // 全国6大CPU厂商: a number that the thing is named with is none that is claimed of it.
  const ofName = findQuantities(thing);
  const [claimed, ...others] = findQuantities(proposition).filter(
    (one) => isFigure(one) && areComparable(figure, one) && !ofName.some((own) => isSameFigure(own, one)),
  );
  if (claimed === undefined || others.length > 0) return null;
  if (!isSameFigure(figure, claimed)) return otherFigure(claimed, sentence, figure);
  const bounds = compareBounds(proposition, claimed, sentence, figure);
  if (bounds.kind === 'other-figure') return bounds;
  return bounds.kind === 'same' && mayBeConfirmed(proposition, folded)
    ? { kind: 'confirmed' }
    : { kind: 'open' };
}

function findOtherRole(proposition: string, folded: string): Verdict | null {
  for (const [claimed, who = '', what = ''] of proposition.matchAll(role)) {
    const stated = [...folded.matchAll(role)].filter((match) => match[2] === what);
    const [only, ...others] = stated;
    if (only === undefined || others.length > 0) continue;
    const [phrase, holder = ''] = only;
    if (!holder.includes(who) && !who.includes(holder))
      return { kind: 'other-figure', stated: phrase, claimed };
  }
  return null;
}

/** A figure of 2020 says nothing of one for 2025. */
function areOfOneYear(proposition: string, stretch: string): boolean {
  const [claimed, stated] = [yearsIn(proposition), yearsIn(stretch)];
  return claimed.length === 0 || stated.length === 0 || claimed.some((year) => stated.includes(year));
}

/** Parts between commas, of what is not set apart in brackets. */
function partsOf(text: string): string[] {
  return foldKeepingLists(text)
    .split(/[,;.。\n]/)
    .filter((part) => !/\(/.test(part));
}

/** 智能硬件、智能传感、区块链: each would have to be looked for. */
function hasList(proposition: string): boolean {
  return (proposition.match(/[、,]/g) ?? []).length > 1;
}
