import { type ClauseReference, findClauseReference } from '../corpus/outline/clause-reference.ts';
import { foldForSearch } from '../text/fold.ts';
import { type AnswerLanguage, detectLanguage } from '../text/language.ts';
import { asksOfOpening } from './asks-of-opening.ts';
import { findClaim, type StatedClaim } from './claim.ts';
import { type Digression, findDigression } from './digressions.ts';
import { inMandarin } from './in-mandarin.ts';
import { type QuestionKind, questionKind } from './question-kind.ts';
import { withoutReporter } from './reported-speech.ts';
import type { AskedSlot } from './slot/asked-slot.ts';
import { findAskedSlot } from './slot/find-asked-slot.ts';
import { withoutInstructions } from './without-instructions.ts';
import { withoutWordingFrame } from './wording-frame.ts';

/** A question with everything the later steps need to know of it. */
export interface UnderstoodQuestion {
  /** As asked, without invisible characters. */
  readonly text: string;
  /** Whether instructions to the assistant or markup came with it. */
  readonly wasAttack: boolean;
  /** What is searched for. */
  readonly query: string;
  readonly language: AnswerLanguage;
  readonly kind: QuestionKind;
  /** The particular thing asked for; `null` when words are. */
  readonly slot: AskedSlot | null;
  /** What the question states and wants confirmed or denied; `null` when it only asks. */
  readonly claim: StatedClaim | null;
  readonly reference: ClauseReference | null;
  /** Set when the message is no question about a document at all. */
  readonly digression: Digression | null;
}

/**
 * Understands a question by rule.
 *
 * @param language overrides the language of the answer's frame
 */
export function understandQuestion(message: string, language?: AnswerLanguage): UnderstoodQuestion {
  const { asked, instructs } = withoutInstructions(message);
  const text = asked
    .replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/[\n\t]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
  const spoken = inMandarin(text);
  const folded = foldForSearch(spoken);
  const kind = questionKind(folded);
  const claim = findClaim(folded);
  return {
    text,
    wasAttack: instructs,
    // Who told it is no matter of the document, nor that its words are wanted.
    query:
      claim !== null
        ? withoutReporter(spoken, folded)
        : kind === 'wording'
          ? withoutWordingFrame(spoken)
          : spoken,
    language: language ?? detectLanguage(text),
    kind,
    slot: claim === null ? slotOf(folded, kind) : null,
    claim,
    reference: findClauseReference(text),
    digression: findDigression(folded),
  };
}

/** Particulars that have to be told even where the words of a text are wanted: a clause that only names the thing does not serve. */
const toldInWords: ReadonlySet<AskedSlot['name']> = new Set(['detail', 'penalty', 'meaning', 'method']);

/** Who wants to read the words is served by them, unless they would have to tell a particular. */
function slotOf(folded: string, kind: QuestionKind): AskedSlot | null {
  const slot = findAskedSlot(folded);
  if (kind !== 'wording') return slot;
  // A document that begins with what its subject is does not call it a definition.
  return slot !== null && toldInWords.has(slot.name) && !asksOfOpening(folded) ? slot : null;
}
