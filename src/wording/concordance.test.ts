import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { findConcordance } from './concordance.ts';

const plan = await loadPlan();
const corpus = { documents: [plan] };
const find = (term: string) => findConcordance(corpus, term);

describe('findConcordance', () => {
  it('finds every occurrence, as counting by hand does', () => {
    expect(find('信创海河实验室').occurrences).toEqual([
      {
        documentId: 'tianjin-it-145',
        sectionId: '5.2.1',
        label: '五、(二)1',
        heading: ['发展重点', '软件信息服务优势领域锻长板,以信息安全为特色,推动核心技术攻关', '信创软件'],
        start: 9956,
        end: 9963,
        before: '1.信创软件。加快',
        quote: '信创海河实验室',
        after: expect.stringMatching(/^建设,加强自主基础软件的创新和产业化/),
      },
    ]);
    expect(find('集成电路').total).toBe(plan.text.split('集成电路').length - 1);
  });

  it('folds script and width', () => {
    const { total } = find('5G');
    expect(total).toBeGreaterThan(5);
    expect(find('５ｇ').total).toBe(total);
    expect(find('數據中心')).toMatchObject({ term: '數據中心', total: find('数据中心').total });
  });

  it('takes a Latin term only where it stands by itself', () => {
    expect(find('PU').total).toBe(0);
    expect(find('CPU').total).toBe(plan.text.split('CPU').length - 1);
  });

  it('names every chapter, with nothing where nothing is', () => {
    const { chapters, total } = find('区块链');
    expect(chapters.map(({ sectionId }) => sectionId)).toEqual(plan.outline.map(({ id }) => id));
    expect(chapters.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(chapters.find(({ sectionId }) => sectionId === '6')?.count).toBe(0);
  });

  it('finds headings too, in the section that they head', () => {
    const place = find('补短板,以智能终端为突破口').occurrences[0];
    expect(place).toMatchObject({ sectionId: '5.1', label: '五、(一)' });
  });

  it('finds nothing of what is not there', () => {
    expect(find('商业航天')).toEqual({ term: '商业航天', total: 0, chapters: [], occurrences: [] });
  });

  it('quotes literally, whatever stretch of the text is looked for', () => {
    fc.assert(
      fc.property(fc.nat(plan.text.length - 10), fc.integer({ min: 2, max: 9 }), (at, length) => {
        const term = plan.text.slice(at, at + length).trim();
        for (const { start, end, quote, before, after } of find(term).occurrences) {
          expect(plan.text.slice(start, end)).toBe(quote);
          expect(plan.text.slice(start - before.length, end + after.length)).toBe(before + quote + after);
        }
      }),
    );
  });
});
