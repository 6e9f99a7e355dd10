import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import type { RetrievalHit, Retriever } from '../retrieval/types.ts';
import { boundedFigures } from './bounded-figures.ts';
import { createWordingChecker } from './check-draft.ts';
import type { WordingSegment } from './types.ts';

const plan = await loadPlan();
const hits: RetrievalHit[] = [];
/** Finds what was put into `hits`. */
const retriever: Retriever = {
  everyday: async () => 0,
  mentions: () => false,
  analyse: () => [],
  retrieve: async () => hits,
};
const checker = createWordingChecker({ documents: [plan] }, retriever);

async function segmentsOf(draft: string): Promise<readonly WordingSegment[]> {
  const { segments, summary } = await checker.check(draft);
  expect(Object.values(summary).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(segments.length);
  for (const { start, end, text, match, diff } of segments) {
    expect(draft.slice(start, end)).toBe(text);
    if (match === undefined) continue;
    expect(plan.text.slice(match.start, match.end)).toBe(match.quote);
    if (diff === undefined) continue;
    const side = (left: string) =>
      diff.filter(({ op }) => op === 'equal' || op === left).map((piece) => piece.text);
    expect(side('delete').join('')).toBe(match.quote);
    expect(text).toContain(side('insert').join(''));
  }
  return segments;
}

async function verdictOf(draft: string) {
  const segments = await segmentsOf(draft);
  return segments.map(({ verdict }) => verdict).join(' ');
}

const target = '电子信息制造业产值突破3000亿元,平均增速超过9%';

describe('a statement', () => {
  it.each([
    ['exact', `${target}。`],
    ['exact', '产值突破3000亿元'],
    ['exact', '为全球港口智慧化转型提供“天津方案”。'],
    ['near', `${target.replaceAll(',', '，')}。`],
    ['near', '電子信息製造業產值突破3000億元，平均增速超過9%。'],
    ['near', `规划提出,${target}。`],
    ['near', `规划三、(三)第2段提出:“${target}”。`],
    ['near', '电子信息制造业产值突破0.3万亿元,平均增速超过9%。'],
    ['near', '电子信息制造业产值突破 3000 亿元,平均增速超过 9%。'],
    ['near', '新建国家级企业技术中心三至五家。'],
    ['near', '到2025年,建成国家新一代人工智能创新发展试验区。'],
    ['near', '规划提出,到2025年,人工智能产业不断壮大。'],
    ['near', '“十四五”时期,软件和信息技术服务业营业收入突破3500亿元。'],
    ['exact', '新建国家级企业技术中心3-5家(三、(三)第4段)。'],
    ['altered_number', '到2024年,建成国家新一代人工智能创新发展试验区。'],
    ['altered_number', '到2025年,电子信息制造业产值突破4000亿元。'],
    ['altered_number', '“十五五”时期,软件和信息技术服务业营业收入突破3500亿元。'],
    ['altered_number', '电子信息制造业产值突破3000亿元(2030年)。'],
    ['altered_number', '到2025年,建设一批技术转移中心、检验检测中心等创新公共服务平台。'],
    ['altered_number', '电子信息制造业产值突破300亿元,平均增速超过9%。'],
    ['altered_number', '电子信息制造业产值突破3000亿元,平均增速9%。'],
    ['altered_number', '电子信息制造业产值突破3000亿元,平均增速不超过9%。'],
    ['altered_number', '新建国家级企业技术中心3家。'],
    ['altered_number', '到2026年,电子信息制造业产值突破3000亿元。'],
    ['altered_number', '累计实施示范应用工程50项。'],
    ['altered_number', '形成“2+N”空间发展布局。'],
    ['altered_wording', '强制新一代信息技术中小企业走专业化发展道路。'],
    ['altered_wording', '规划第四章指出,要强制新一代信息技术中小企业走专业化发展道路。'],
    ['not_found', '建设月球基地和火星车产业园区。'],
    ['not_found', '对首次通过认定的企业给予50万元奖励。'],
  ])('is %s: %s', async (verdict, draft) => {
    expect(await verdictOf(draft)).toBe(verdict);
  });

  it('is no title, heading or date of the draft', async () => {
    const draft = `关于我市信息技术产业的汇报\n\n各位领导:\n现将有关情况汇报如下。\n主要目标\n${target}。\n2026年3月1日`;
    expect((await segmentsOf(draft)).map(({ text }) => text)).toEqual([`${target}。`]);
  });

  it('has no clause that it names for a word of its own', async () => {
    const [segment] = await segmentsOf('新建国家级企业技术中心3家(三、(三)第2段)。');
    expect(segment).toMatchObject({
      changes: [{ kind: 'number', canonical: '3-5家', draft: '3家' }],
      reference: { status: 'wrong' },
    });
  });

  it('is told what differs, and in what way', async () => {
    const [number] = await segmentsOf('电子信息制造业产值突破3000亿元,平均增速9%。');
    expect(number).toMatchObject({
      match: { sectionId: '3.3.p2', label: '三、(三)第2段', heading: ['总体要求', '发展目标'] },
      changes: [{ kind: 'number', canonical: '超过9%', draft: '9%' }],
    });
    const clause = plan.clauses.find(({ text }) => text.includes('鼓励'))?.text ?? '';
    const sentence = /[^。;,]*鼓励[^。;,]{8,}/.exec(clause)?.[0] ?? '';
    const [strength] = await segmentsOf(`${sentence.replace('鼓励', '强制')}。`);
    expect(strength).toMatchObject({
      verdict: 'altered_wording',
      changes: [{ kind: 'strength', canonical: '鼓励', draft: '强制' }],
    });
  });

  it('is told so in its own script and case', async () => {
    const [segment] = await segmentsOf('強制新一代信息技術中小企業走專業化發展道路。');
    expect(segment?.changes).toEqual([{ kind: 'strength', canonical: '引导', draft: '強制' }]);
  });

  it('in quotation marks has to be literal', async () => {
    const [own] = await segmentsOf(`规划提出:“${target}”。`);
    expect(own).toMatchObject({ verdict: 'near', quoted: true });
    const [other] = await segmentsOf(`规划提出:“${target.replace('突破', '的目标是突破')}”。`);
    expect(other?.quoted).toBe(true);
    expect(other?.changes?.map(({ kind }) => kind)).toContain('quotation');
  });

  it.each([
    [`规划第三章第三节提出,${target}。`, 'right'],
    [`规划第四章第一节提出,${target}。`, 'wrong'],
    [`规划第九章提出,${target}。`, 'wrong'],
    ['规划第三章第三节提出,建设月球基地和火星车产业园区。', 'unknown'],
  ])('names its clause: %s %s', async (draft, status) => {
    const [segment] = await segmentsOf(draft);
    expect(segment?.reference?.status).toBe(status);
  });
});

describe('a draft', () => {
  it('has headings of its own, which state nothing', async () => {
    const segments = await segmentsOf(`# 关于规划目标的说明\n\n一、火星车产业\n${target}。`);
    expect(segments.map(({ verdict }) => verdict)).toEqual(['exact']);
  });

  it('of any clause is exact, whole or in part', async () => {
    for (const { text } of plan.clauses) expect(await verdictOf(text)).toMatch(/^exact(?: exact)*$/);
    const place = fc.record({
      clause: fc.constantFrom(...plan.clauses),
      from: fc.nat(400),
      length: fc.integer({ min: 8, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ clause: { text }, from, length }) => {
        const to = Math.min(from + length, text.length);
        const part = text.slice(from, to);
        fc.pre(/^[^\s\d,，、.%()（）“”《》。;；][^。;；\n“”《》()（）]{7,}$/.test(part));
        // What is cut in the middle of a figure is another figure.
        fc.pre(
          boundedFigures(text).every(({ start, end }) =>
            [from, to].every((cut) => cut <= start || cut >= end),
          ),
        );
        for (const verdict of (await verdictOf(part)).split(' '))
          expect(['exact', 'near']).toContain(verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('of two clauses is two quotations, each with its own clause', async () => {
    const other = '定期组织“专精特新”中小企业认定培训会';
    const segments = await segmentsOf(`${target},${other}。`);
    expect(segments.map(({ verdict, match }) => [verdict, match?.sectionId])).toEqual([
      ['exact', '3.3.p2'],
      ['exact', '4.2.2'],
    ]);
  });

  it('in other words is held against the clause that comes nearest, if it is near', async () => {
    const clause = plan.clauses.find(({ id }) => id === '5.2.5');
    if (clause === undefined) throw new Error('no clause 5.2.5');
    const [start, end] = [clause.start, clause.end];
    const draft = '区块链的应用还要往政务、公益、防伪溯源这些方面拓展,多开放几个场景,做出示范来。';
    const near = {
      clause,
      similarity: 0.83,
      coverage: 0.5,
      sentences: [{ start, end, coverage: 0.48, similarity: 0.8 }],
    };
    hits.splice(0, 1, near as unknown as RetrievalHit);
    expect(await segmentsOf(draft)).toMatchObject([
      { verdict: 'altered_wording', match: { sectionId: '5.2.5' } },
    ]);
    hits.splice(0, 1, { ...near, similarity: 0.5 } as unknown as RetrievalHit);
    expect(await verdictOf(draft)).toBe('not_found');
    hits.length = 0;
  });

  it.each(['', ' \n\t', '。。。;;', '- \n1. \n#', '\0', '😀'])('%j has nothing to find', async (draft) => {
    for (const { verdict } of await segmentsOf(draft)) expect(verdict).toBe('not_found');
  });

  it('may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (draft) => {
        await segmentsOf(draft);
      }),
      { numRuns: 200 },
    );
  });

  it('is left alone by who no longer waits', async () => {
    await expect(checker.check(target, undefined, AbortSignal.abort())).rejects.toThrow(/abort/);
  });

  it('is held against the documents named', async () => {
    const { segments } = await checker.check(target, ['another']);
    expect(segments).toMatchObject([{ verdict: 'not_found' }]);
  });
});

describe('a statement pieced together from many places', () => {
  it('costs few searches, and leaves their number to others', async () => {
    let searches = 0;
    const counting: Retriever = {
      ...retriever,
      retrieve: async () => {
        searches += 1;
        return [];
      },
    };
    const counted = createWordingChecker({ documents: [plan] }, counting);
    // Six characters of every hundredth, with a break in each that no clause has.
    const pieces = Array.from({ length: 70 }, (_, at) => plan.text.slice(3000 + at * 101, 3006 + at * 101));
    const draft = pieces
      .map((piece) => piece.replace(/[，,。;；\s]/g, '新'))
      .join(',')
      .slice(0, 490);
    await counted.check(draft);
    expect(searches).toBeGreaterThan(0);
    expect(searches).toBeLessThanOrEqual(4);
  });
});
