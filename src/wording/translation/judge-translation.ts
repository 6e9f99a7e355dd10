import { findEnglishClauseReferences } from '../../corpus/outline/english-clause-reference.ts';
import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { TermTranslator } from '../../retrieval/cross-lingual/translate-terms.ts';
import type { RetrievalHit, Retriever } from '../../retrieval/types.ts';
import { findEnglishQuantities } from '../../text/english-quantities.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { splitSubsentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Judgement, matchAt } from '../judge-located.ts';
import { tuning } from '../tuning.ts';
import { modal, overstatedStrength } from './claimed-strength.ts';
import { foreignFigures, isOfKind } from './compare-figures.ts';
import {
  agreementOf,
  aidStems,
  type Stems,
  sharedTerms,
  type WeighedTerm,
  weighTerms,
} from './term-agreement.ts';

/** What judging a statement in another language takes. */
export interface Translating {
  readonly documents: readonly PolicyDocument[];
  readonly retriever: Retriever;
  readonly translator: TermTranslator;
  readonly ids: readonly string[] | undefined;
}

/** The clause and the part of it that a statement most likely renders. */
interface Original extends Span {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** Share of the statement's terms that the clause has. */
  readonly agreement: number;
}

/**
 * Judges an English statement about Chinese documents: whether a clause says about that, and whether its numbers are the clause's. How it is
 * worded cannot be judged: a translation is never literal.
 */
export async function judgeTranslation(said: string, translating: Translating): Promise<Judgement> {
  const { documents, retriever, translator, ids } = translating;
  const statement = withoutReferences(said);
  const words = withoutFigures(statement);
  const clauses = documents.flatMap((document) => document.clauses.map(({ text }) => foldForSearch(text)));
  const terms = weighTerms(statement, translator.translate(words), clauses);
  if (terms.length === 0) return { verdict: 'not_found', isTranslation: true };
  const hits = await retriever.retrieve({
    query: words,
    limit: tuning.translationCandidates,
    documents: ids,
    isStatement: true,
  });
  const original = bestOriginal(statement, terms, hits, documents);
  if (
    original === null ||
    original.agreement < leastAgreement(statement, original.clause) ||
    !isEvident(
      statement,
      terms,
      original.clause,
      aidStems(original.document.findingAid.get(original.clause.id)),
    )
  )
    return { verdict: 'not_found', isTranslation: true };
  const { document, clause, start, end } = original;
  const match = matchAt(document, { start, end });
  const foreign = foreignFigures(statement, {
    sentence: match.quote,
    clause: clause.text,
    period: yearsOf(document),
  });
  const changes = foreign.map(({ draft, canonical }) => ({
    kind: 'number' as const,
    canonical,
    draft: draft.text,
  }));
  const overstated = overstatedStrength(statement, match.quote);
  return {
    verdict:
      changes.length > 0 ? 'altered_number' : overstated === null ? 'in_translation' : 'altered_wording',
    match,
    changes: overstated === null ? changes : [...changes, overstated],
    isTranslation: true,
  };
}

/**
 * Whether enough of a statement stands in a clause for it to be about the same: two things that few clauses name, or one and a figure. One
 * alone (companies that merge, move or pay) may be any clause's. What only says how strongly it is meant is neither.
 */
function isEvident(statement: string, terms: readonly WeighedTerm[], { text }: Clause, aid: Stems): boolean {
  const said = terms.filter(({ english }) => !modal.test(english));
  const shared = sharedTerms(said, foldForSearch(text), aid);
  const telling = shared.filter(({ weight }) => weight >= tuning.tellingTerm).length;
  const own = findQuantities(text);
  const hasFigure = findEnglishQuantities(statement).some((figure) =>
    own.some((one) => isOfKind(figure, one)),
  );
  // Where nothing is missing, many common words together tell as much as a second rare one.
  const isWhole = shared.length === said.length && shared.length > 2;
  return telling >= 2 || (telling === 1 && (hasFigure || isWhole));
}

/** A sum where the clause gives none speaks against the clause; a year is of anything. */
function leastAgreement(statement: string, clause: Clause): number {
  const figures = findEnglishQuantities(statement).filter(({ kind }) => kind !== 'year');
  const own = findQuantities(clause.text);
  const isForeign =
    figures.length > 0 && figures.every((figure) => !own.some((one) => isOfKind(figure, one)));
  return isForeign ? tuning.translationOfForeignFigures : tuning.translationAgreement;
}

/** Where something is said to stand is checked by itself: neither its words nor its numbers are the statement's. */
function withoutReferences(statement: string): string {
  return findEnglishClauseReferences(statement)
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, statement)
    .replace(dotted, ' ');
}

const dotted = /(?:\b(?:section|clause|chapter)\s*|§\s*)[a-z]?\d{1,2}(?:\.(?:\d{1,2}|[pb]\d{1,2})){1,4}/gi;

/** Numbers are looked up by themselves: an altered one would lead elsewhere. */
function withoutFigures(statement: string): string {
  let out = '';
  let end = 0;
  for (const figure of findEnglishQuantities(statement)) {
    out += `${statement.slice(end, figure.start)} `;
    end = figure.end;
  }
  return out + statement.slice(end);
}

function bestOriginal(
  statement: string,
  terms: readonly WeighedTerm[],
  hits: readonly RetrievalHit[],
  documents: readonly PolicyDocument[],
): Original | null {
  let best: (Original & { readonly value: number }) | null = null;
  for (const { clause, similarity } of hits) {
    const document = documents.find(({ metadata }) => metadata.id === clause.documentId);
    if (document === undefined) continue;
    const aid = aidStems(document.findingAid.get(clause.id));
    const agreement = agreementOf(terms, foldForSearch(clause.text), aid);
    const part = bestPart(statement, terms, clause, document);
    const value = agreement + similarity + part.value;
    if (best === null || value > best.value)
      best = { document, clause, agreement, start: part.start, end: part.end, value };
  }
  return best;
}

/** The shortest run of a clause's parts that has most of the statement's terms and numbers; a translation may join two. */
function bestPart(
  statement: string,
  terms: readonly WeighedTerm[],
  clause: Clause,
  document: PolicyDocument,
): Span & { readonly value: number } {
  const parts = splitSubsentences(clause.text, clause.start).map(({ start, end }) => ({
    start,
    // A semicolon belongs to neither side.
    end: end - (/[；;]$/.test(document.text.slice(start, end)) ? 1 : 0),
  }));
  const figures = findEnglishQuantities(statement).length;
  const runs = parts.flatMap((one, at) => {
    const next = parts[at + 1];
    return next === undefined ? [one] : [one, { start: one.start, end: next.end }];
  });
  let best = { start: clause.start, end: clause.end, value: 0 };
  for (const run of runs) {
    const text = document.text.slice(run.start, run.end);
    const missing = foreignFigures(statement, {
      sentence: text,
      clause: clause.text,
      period: yearsOf(document),
    }).length;
    const share = figures === 0 ? 0 : (figures - missing) / figures;
    const isJoined = !parts.includes(run);
    const value =
      agreementOf(terms, foldForSearch(text), none) +
      tuning.translatedFigures * share -
      (isJoined ? tuning.joinedParts : 0);
    if (value > best.value) best = { ...run, value };
  }
  return best;
}

const none: ReadonlySet<string> = new Set();

function yearsOf({ metadata: { period } }: PolicyDocument): number[] {
  return period === null ? [] : [period.from, period.to];
}
