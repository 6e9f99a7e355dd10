import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { loadPolicies } from '../../test/support/policies.ts';
import { toSimplified } from '../text/script.ts';
import { cutChunks, indexClauses } from './chunks.ts';
import type { Corpus } from './types.ts';

const plan = await loadPlan();
const corpus: Corpus = { documents: [plan, ...(await loadPolicies()).values()] };
const clauses = indexClauses(corpus);
const chunks = cutChunks(clauses);
const textOf = new Map(corpus.documents.map((document) => [document.metadata.id, document.text]));
const ownerOf = (ordinal: number) => {
  const owner = clauses[ordinal];
  if (owner === undefined) throw new Error(`no clause ${ordinal}`);
  return owner;
};

describe('indexClauses', () => {
  it('numbers all clauses of all documents in order', () => {
    expect(clauses.map((entry) => entry.ordinal)).toEqual(clauses.map((_, index) => index));
    expect(clauses.map((entry) => entry.clause)).toEqual(
      corpus.documents.flatMap((document) => document.clauses),
    );
  });

  it('gives sentences whose offsets are literal in the document and cover the clause', () => {
    for (const { clause, sentences } of clauses) {
      const document = textOf.get(clause.documentId) ?? '';
      let position = clause.start;
      for (const { start, end } of sentences) {
        expect(document.slice(position, start).trim()).toBe('');
        expect(end).toBeLessThanOrEqual(clause.end);
        position = end;
      }
      expect(sentences.length).toBeGreaterThan(0);
      expect(document.slice(position, clause.end).trim()).toBe('');
    }
  });
});

describe('cutChunks', () => {
  it('never crosses a clause', () => {
    for (const chunk of chunks) {
      const { clause } = ownerOf(chunk.clauseOrdinal);
      expect(chunk.start).toBeGreaterThanOrEqual(clause.start);
      expect(chunk.end).toBeLessThanOrEqual(clause.end);
    }
  });

  it('has one chunk for every clause, in order, with its heading path and its text', () => {
    const whole = chunks.slice(0, clauses.length);
    for (const [ordinal, chunk] of whole.entries()) {
      const { clause } = ownerOf(ordinal);
      expect(chunk).toMatchObject({
        kind: 'clause',
        clauseOrdinal: ordinal,
        start: clause.start,
        end: clause.end,
      });
      expect(chunk.text.endsWith(clause.text)).toBe(true);
      for (const title of clause.heading) expect(chunk.text).toContain(title);
    }
  });

  it('does not say a clause’s own title twice', () => {
    const goal = chunks.find((chunk) => ownerOf(chunk.clauseOrdinal).clause.id === '4.1.2');
    expect(goal?.text.split('构筑“1+N”产业集群发展新空间')).toHaveLength(2);
    expect(goal?.text.startsWith('重点任务 优化产业组织方式,推动产业转型升级\n2.构筑')).toBe(true);
  });

  it('has the sentences of clauses that have several, as they stand', () => {
    const sentences = chunks.filter((chunk) => chunk.kind === 'sentence');
    const expected = clauses
      .filter((entry) => entry.sentences.length > 1)
      .flatMap((entry) => entry.sentences);
    expect(sentences.map(({ start, end }) => ({ start, end }))).toEqual(expected);
    for (const { text, start, end, clauseOrdinal } of sentences)
      expect(text).toBe(textOf.get(ownerOf(clauseOrdinal).clause.documentId)?.slice(start, end));
  });

  it('has the phrases of the finding aid, in simplified script, pointing at their clause', () => {
    const asked = chunks.filter((chunk) => chunk.kind === 'asked');
    const expected = plan.clauses.flatMap((clause) => plan.findingAid.get(clause.id)?.asked ?? []);
    expect(expected.length).toBeGreaterThan(900);
    expect(asked.map((chunk) => chunk.text)).toEqual(expected.map(toSimplified));
    for (const { clauseOrdinal, start, end } of asked)
      expect(ownerOf(clauseOrdinal).clause).toMatchObject({ start, end });
  });

  it('has nothing for a corpus without documents', () => {
    expect(cutChunks(indexClauses({ documents: [] }))).toEqual([]);
  });
});
