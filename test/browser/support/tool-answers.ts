import type { Page } from 'playwright-core';
import type { EligibilityResult, InventoryMeasure } from '../../../src/web/api/eligibility-types.ts';
import type { Place } from '../../../src/web/api/types.ts';
import type { WordingCheck, WordingSegment } from '../../../src/web/api/wording-types.ts';

const documentId = 'tianjin-it-145';
const clause = { documentId, sectionId: '3.3.p2', label: '三、(三)第2段', heading: ['总体要求', '发展目标'] };

/** Answers of the server that have everything in them that the page can show, true to the plan's own text. */
export function toolAnswers(plan: string) {
  const placeOf = (quote: string): Place & { heading: readonly string[] } => {
    const start = plan.indexOf(quote);
    if (start < 0) throw new Error(`The plan does not say: ${quote}`);
    return { ...clause, quote, start, end: start + quote.length };
  };
  return {
    /** The draft of {@link wordingCheck}: one statement of each verdict. */
    draft: statements.map(([text]) => text).join('\n'),
    wordingCheck: wordingCheck(placeOf),
    eligibility: eligibility(placeOf),
    inventory: inventory(placeOf),
  };
}

type PlaceOf = (quote: string) => Place & { heading: readonly string[] };

const growth = '电子信息制造业产值突破3000亿元,平均增速超过9%';
const statements: readonly [string, WordingSegment['verdict']][] = [
  [`${growth}。`, 'exact'],
  ['电子信息制造业产值突破3000亿元，平均增速超过9%。', 'near'],
  ['电子信息制造业产值突破3000亿元,平均增速9%。', 'altered_number'],
  ['“电子信息制造业产值必须突破3000亿元”（规划第三章第二节）。', 'altered_wording'],
  ['全市将新建一百座体验馆。', 'not_found'],
];

function wordingCheck(placeOf: PlaceOf): WordingCheck {
  let start = 0;
  const match = placeOf(growth);
  const segments = statements.map(([text, verdict]): WordingSegment => {
    const segment = { text, start, end: start + text.length, verdict };
    start += text.length + 1;
    if (verdict === 'not_found') return segment;
    if (verdict === 'exact') return { ...segment, match };
    if (verdict === 'altered_number')
      return {
        ...segment,
        match,
        diff: [
          { op: 'equal', text: '电子信息制造业产值突破3000亿元,平均增速' },
          { op: 'delete', text: '超过' },
          { op: 'equal', text: '9%' },
          { op: 'insert', text: '。' },
        ],
        changes: [{ kind: 'number', canonical: '超过9%', draft: '9%' }],
      };
    if (verdict === 'altered_wording')
      return {
        ...segment,
        match,
        quoted: true,
        reference: { text: '规划第三章第二节', status: 'wrong' },
        diff: [
          { op: 'equal', text: '电子信息制造业产值' },
          { op: 'insert', text: '必须' },
          { op: 'equal', text: '突破3000亿元' },
          { op: 'delete', text: ',平均增速超过9%' },
        ],
        changes: [
          { kind: 'strength', canonical: '', draft: '必须' },
          { kind: 'quotation', canonical: '', draft: '电子信息制造业产值必须突破3000亿元' },
        ],
      };
    return {
      ...segment,
      match,
      diff: [
        { op: 'equal', text: '电子信息制造业产值突破3000亿元' },
        { op: 'delete', text: ',' },
        { op: 'insert', text: '，' },
        { op: 'equal', text: '平均增速超过9%' },
      ],
    };
  });
  return { segments, summary: { exact: 1, near: 1, altered_number: 1, altered_wording: 1, not_found: 1 } };
}

const encouraged = '鼓励企业通过兼并重组、产权转让、上市融资等方式实施产业整合';

function eligibility(placeOf: PlaceOf): EligibilityResult {
  const citation = placeOf(encouraged);
  const condition = (text: string, status: 'met' | 'not_met' | 'unknown') => ({
    text,
    status,
    citation: placeOf(text),
  });
  const measure = {
    kind: 'support',
    beneficiary: '企业',
    citation,
    offers: [{ strength: '鼓励', text: '通过兼并重组、产权转让、上市融资等方式实施产业整合' }],
    absent: ['amount', 'deadline', 'channel'],
  };
  return {
    measures: [
      {
        ...measure,
        id: 'one',
        title: '产业整合',
        conditions: [condition('企业', 'met')],
        offers: [
          {
            strength: '给予',
            text: '补助',
            ceiling: '240万元',
            derivation: '800万元 × 30% = 240万元',
          },
        ],
      },
      { ...measure, id: 'two', title: '上市融资', conditions: [condition('上市融资', 'unknown')] },
      { ...measure, id: 'four', title: '产权转让', scope: 'general', status: 'applies', conditions: [] },
      { ...measure, id: 'three', title: '兼并重组', conditions: [condition('兼并重组', 'not_met')] },
    ],
    questions: [
      { field: 'stage', text: '您的企业处在什么阶段?' },
      { field: 'size', text: '您的企业有多少人?' },
    ],
    understood: {
      district: ['北辰'],
      industry: ['5G'],
      size: ['micro', 'small'],
      stage: null,
      ownership: [],
      figures: [],
    },
    notices: [{ code: 'period_ended', text: '规划期2021—2025年已经结束。' }],
  };
}

function inventory(placeOf: PlaceOf): readonly InventoryMeasure[] {
  const citation = placeOf(encouraged);
  const part = (text: string, at: number) => ({ text, start: at, end: at + text.length });
  return [
    {
      id: 'one',
      title: '产业整合',
      kind: 'support',
      citation,
      strength: part('鼓励', citation.start),
      beneficiary: part('企业', citation.start + 2),
      conditions: [],
      offers: [{ ...part(encouraged.slice(4), citation.start + 4), strength: '鼓励' }],
    },
  ];
}

/** Lets the page have these answers instead of the server's. */
export async function answerTools(page: Page, answers: ReturnType<typeof toolAnswers>): Promise<void> {
  await page.route('**/api/wording-check', (route) => route.fulfill({ json: answers.wordingCheck }));
  await page.route('**/api/eligibility', (route) => route.fulfill({ json: answers.eligibility }));
  await page.route('**/api/documents/*/measures', (route) => route.fulfill({ json: answers.inventory }));
}
