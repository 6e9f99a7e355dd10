import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { clauseUrl } from '../corpus/clause-url.ts';
import type { Clause } from '../corpus/types.ts';
import type { DraftAnswer, Passage } from './draft.ts';
import { renderAnswer } from './render-answer.ts';

const plan = await loadPlan();

function clauseOf(id: string): Clause {
  const clause = plan.clauses.find((one) => one.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  return clause;
}

/** The passage of a clause that reads so. */
function passage(id: string, words: string): Passage {
  const clause = clauseOf(id);
  const at = clause.text.indexOf(words);
  if (at < 0) throw new Error(`${id} does not say ${words}`);
  return { clause, start: clause.start + at, end: clause.start + at + words.length };
}

/** A passage of a document that says whatever it likes. */
function saying(text: string): Passage {
  const clause = { ...clauseOf('1.1'), start: 0, end: text.length, text };
  return { clause, start: 0, end: text.length };
}

const draft = (replaced: Partial<DraftAnswer>): DraftAnswer => ({
  outcome: 'answered',
  frame: '',
  claims: [],
  nearest: [],
  ...replaced,
});
const output = passage('3.3.p2', '电子信息制造业产值突破3000亿元');
const stations = passage('1.6', '累计建成5G基站2.4万余个');

describe('an answer', () => {
  it('quotes each passage, marked with the number of its citation', () => {
    const { answer, citations } = renderAnswer(
      draft({ claims: [{ lead: '', passages: [output, stations] }] }),
      'zh',
    );
    expect(answer).toBe('电子信息制造业产值突破3000亿元[1]累计建成5G基站2.4万余个[2]');
    expect(citations.map(({ n, sectionId }) => [n, sectionId])).toEqual([
      [1, '3.3.p2'],
      [2, '1.6'],
    ]);
    for (const { quote, start, end } of citations) expect(plan.text.slice(start, end)).toBe(quote);
  });

  it('lists several claims, and numbers on', () => {
    const { answer } = renderAnswer(
      draft({
        frame: '指的是哪里的?',
        claims: [
          { lead: '**甲**:', passages: [output] },
          { lead: '', passages: [stations] },
        ],
      }),
      'zh',
    );
    expect(answer.split('\n')).toEqual([
      '指的是哪里的?',
      '- **甲**:电子信息制造业产值突破3000亿元[1]',
      '- 累计建成5G基站2.4万余个[2]',
    ]);
  });

  it('is its frame alone where it has no claims', () => {
    expect(renderAnswer(draft({ frame: '没有提到。' }), 'zh')).toMatchObject({
      answer: '没有提到。',
      citations: [],
      derived: [],
    });
  });

  it('says below, set apart, what the documents lack', () => {
    const claims = [{ lead: '', passages: [output] }];
    const { answer } = renderAnswer(draft({ claims, closing: '没有提到“蓟州区”。' }), 'zh');
    expect(answer).toBe('电子信息制造业产值突破3000亿元[1]\n\n没有提到“蓟州区”。');
    expect(renderAnswer(draft({ closing: '没有提到。' }), 'zh').answer).toBe('没有提到。');
  });

  it('links each clause, whatever its id', () => {
    expect(clauseUrl(clauseOf('3.3.p2'))).toBe('/documents/tianjin-it-145#3.3.p2');
    expect(clauseUrl({ ...clauseOf('1.1'), documentId: 'a/b"', id: '1 <2>' })).toBe(
      '/documents/a%2Fb%22#1%20%3C2%3E',
    );
  });
});

describe('a comparison', () => {
  const claims = [
    { lead: '', passages: [output], row: '产值' },
    { lead: '', passages: [stations], row: '基|站' },
  ];

  it.each([
    ['zh', '| 比较 | 原文 |'],
    ['zh-Hant', '| 比較 | 原文 |'],
    ['en', '| Compared | Text |'],
  ] as const)('is a table with a row for each, in %s', (language, head) => {
    const lines = renderAnswer(draft({ claims }), language).answer.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 2)).toEqual([head, '| --- | --- |']);
    expect(lines[2]).toMatch(/^\| 产值 \| .*\[1\].* \|$/);
    expect(lines[3]).toMatch(/^\| 基\\\|站 \| .*\[2\].* \|$/);
  });

  it('is a list where a claim has no row of its own', () => {
    const mixed = [...claims, { lead: '', passages: [output] }];
    expect(renderAnswer(draft({ claims: mixed }), 'zh').answer).not.toContain('---');
  });
});

describe('figures for English readers', () => {
  it('stand behind the quote with what they are made of', () => {
    const { answer, derived } = renderAnswer(
      draft({ claims: [{ lead: '', passages: [output, stations] }] }),
      'en',
    );
    expect(answer).toMatch(/\[2\] \(3000亿元 = CNY 300 billion; 2\.4万余个 = over 24,000\)$/);
    expect(derived.map(({ text }) => text)).toEqual(['CNY 300 billion', 'over 24,000']);
  });

  it.each(['zh', 'zh-Hant'] as const)('are not given in %s', (language) => {
    expect(renderAnswer(draft({ claims: [{ lead: '', passages: [output] }] }), language).derived).toEqual([]);
  });
});

describe('quoted text is data', () => {
  it.each([
    ['a marker', '[2]', '\\[2\\]'],
    ['markup', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['emphasis', '**a** __b__ ~~c~~ `d`', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['the end of a cell', 'a | b', 'a \\| b'],
    ['an escape', '\\[1]', '\\\\\\[1\\]'],
    ['a new line with a heading', 'a\n# b', 'a \\# b'],
  ])('%s is escaped, and the citation stays literal', (_case, text, escaped) => {
    const { answer, citations } = renderAnswer(
      draft({ claims: [{ lead: '', passages: [saying(text)] }] }),
      'zh',
    );
    expect(answer).toBe(`${escaped}[1]`);
    expect(citations[0]?.quote).toBe(text);
  });
});

describe('the pieces of an answer', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('产值3000亿元', '[1]', '|', '\n', '2.4万个'),
  );
  const claim = fc.record({
    lead: fc.constantFrom('', '**8家**:'),
    passages: fc.array(text.map(saying), { minLength: 1, maxLength: 3 }),
    row: fc.constantFrom('甲', '乙|', '丙'),
  });
  const anyDraft = fc
    .record({
      frame: fc.constantFrom('', '指的是?'),
      claims: fc.array(claim, { maxLength: 4 }),
      hasRows: fc.boolean(),
      closing: fc.constantFrom(undefined, '没有提到。'),
    })
    .map(({ frame, claims, hasRows, closing }) =>
      draft({
        frame,
        claims: hasRows ? claims : claims.map(({ lead, passages }) => ({ lead, passages })),
        ...(closing === undefined ? {} : { closing }),
      }),
    );

  it('joined are the answer, with every citation once, in order, in the piece that has its marker', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom('zh' as const, 'en' as const), (given, language) => {
        const { answer, citations, pieces } = renderAnswer(given, language);
        expect(pieces.map((piece) => piece.text).join('')).toBe(answer);
        expect(pieces.flatMap((piece) => piece.citations)).toEqual(citations);
        expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1));
        for (const piece of pieces)
          for (const { n } of piece.citations) expect(piece.text).toContain(`[${n}]`);
      }),
    );
  });
});
