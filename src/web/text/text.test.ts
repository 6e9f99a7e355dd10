import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { parseHash, readerUrl } from './address.ts';
import { documentBlocks, nodeAt, nodeById } from './blocks.ts';
import { findInText, textFolder } from './find-in-text.ts';
import { repairsWithin, toSourceOffset } from './map-offsets.ts';
import { cutAtMarks, type Mark } from './marks.ts';
import { listedNodeOf } from './outline-entries.ts';
import { plainAnswer } from './plain-answer.ts';
import { formalReference } from './reference.ts';
import { cutAtPunctuation } from './wide-punctuation.ts';

const plan = await loadPlan();

describe('marks', () => {
  it('cut a text into pieces that join to it, each with the marks that lie on it', () => {
    const mark = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([start, end]): Mark => ({ start, end, kind: 'found', index: 0 }));
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.array(mark), (text, marks) => {
        const pieces = cutAtMarks(text, 3, 18, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(3, 18));
        for (const piece of pieces) {
          const end = piece.start + piece.text.length;
          const lying = marks.filter(
            (one) => one.start <= piece.start && one.end >= end && one.end > one.start,
          );
          expect(piece.marks).toEqual(lying);
        }
      }),
    );
  });
});

describe('offsets in the text as received', () => {
  it('hold for every repair of the plan', () => {
    for (const { start, end, rawStart, rawEnd } of plan.repairs) {
      if (end === start) continue;
      expect(toSourceOffset(plan.repairs, start, 'start')).toBe(rawStart);
      expect(toSourceOffset(plan.repairs, end, 'end')).toBeGreaterThanOrEqual(rawEnd);
    }
  });

  it('never go backwards', () => {
    let last = 0;
    for (let offset = 0; offset <= plan.text.length; offset += 7) {
      const there = toSourceOffset(plan.repairs, offset, 'start');
      expect(there).toBeGreaterThanOrEqual(last);
      last = there;
    }
  });

  it('show what a quote was', () => {
    const quote = '电子信息制造业产值突破3000亿元';
    const start = plan.text.indexOf(quote);
    const end = start + quote.length;
    const raw = plan.source.text.slice(
      toSourceOffset(plan.repairs, start, 'start'),
      toSourceOffset(plan.repairs, end, 'end'),
    );
    expect(raw).toBe('電子信息制造業(yè)產(chǎn)值突破3000億元');
    expect(repairsWithin(plan.repairs, start, end).map(({ repair }) => repair.raw)).toEqual([
      '電',
      '業',
      '(yè)',
      '產',
      '(chǎn)',
      '億',
    ]);
  });
});

describe('blocks of a document', () => {
  const blocks = documentBlocks(plan.outline, plan.text);

  it('hold all of its text but the line breaks', () => {
    expect(blocks.map(({ start, end }) => plan.text.slice(start, end)).join('\n')).toBe(plan.text.trimEnd());
  });

  it('begin with every clause once', () => {
    const ids = blocks.flatMap((block) => block.ids);
    for (const { id } of plan.clauses) expect(ids.filter((one) => one === id)).toEqual([id]);
  });

  it('lead from an offset or an id to its node', () => {
    const node = nodeById(plan.outline, '3.3.p2');
    expect(node?.label).toBe('三、(三)第2段');
    expect(nodeAt(plan.outline, node?.start ?? 0)?.id).toBe('3.3.p2');
    expect(listedNodeOf(plan.outline, '3.3.p2', plan.text)?.id).toBe('3.3');
    expect(listedNodeOf(plan.outline, '0.p1', plan.text)).toBeNull();
  });
});

describe('search in a text', () => {
  const fold = textFolder(plan.repairs);

  it('keeps the length of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text).length).toBe(text.length);
      }),
    );
  });

  it('folds width, case and the script that was repaired', () => {
    expect(fold('５ｇ產業，')).toBe('5g产业,');
  });

  it('finds every occurrence once', () => {
    expect(findInText('aaaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(findInText('abc', '')).toEqual([]);
  });
});

describe('punctuation', () => {
  it('is set wide among Chinese characters only, and no character changes', () => {
    const wide = (text: string) =>
      cutAtPunctuation(text).flatMap(({ text, set }) => (set ? [[text, set]] : []));
    expect(wide('产值3000亿元,增速9%;软件(CPU)业')).toEqual([
      [',', 'wide'],
      [';', 'spaced'],
      ['(', 'wide'],
      [')', 'wide'],
    ]);
    expect(wide('1,000 (a), b')).toEqual([]);
    expect(wide('甲\u202e乙')).toEqual([['\u202e', 'control']]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const joined = cutAtPunctuation(text)
          .map((run) => run.text)
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});

describe('addresses', () => {
  it('carry a section and an exact span there and back', () => {
    const span = { start: 5, end: 9 };
    const hash = readerUrl('plan', '4.1~2', span).split('#')[1] ?? '';
    expect(parseHash(hash)).toEqual({ sectionId: '4.1~2', span });
    expect(parseHash('#3.3.p2')).toEqual({ sectionId: '3.3.p2', span: null });
    expect(parseHash('')).toBeNull();
    expect(parseHash('#%E0%A4%A')).toEqual({ sectionId: '%E0%A4%A', span: null });
  });
});

describe('copying', () => {
  it('gives a clause as a formal reference', () => {
    expect(formalReference('规划', '三、(三)第2段')).toBe('《规划》三、(三)第2段');
    expect(formalReference('规划', '三、(三)第2段', '产值')).toBe('《规划》三、(三)第2段：“产值”');
  });

  it('gives an answer as plain text with its sources', () => {
    const answer = '**甲**:乙[1]\n\n- 丙\n- 丁\n\n| 项 | 值 |\n|---|---|\n| 戊 | 1\\* |';
    const place = { documentId: 'd', sectionId: '1', start: 0, end: 1, heading: [], url: '' };
    expect(plainAnswer({ answer, citations: [{ n: 1, label: '一、1', quote: '乙', ...place }] })).toBe(
      '甲:乙[1]\n\n· 丙\n· 丁\n\n项\t值\n戊\t1*\n\n[1] 一、1：“乙”',
    );
  });
});
