import type { AnswerLanguage } from '../text/language.ts';
import type { Verdict, WordingChange, WordingSegment, WordingSummary } from './types.ts';

/** What is said of a checked draft. */
export interface WordingMessages {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly changes: Readonly<Record<WordingChange['kind'], string>>;
  /** The two sides of a difference; one of them may be empty. */
  readonly difference: (kind: string, canonical: string, draft: string) => string;
  readonly misquoted: (draft: string) => string;
  /** Where the words stand, before their quote. */
  readonly place: (title: string, label: string) => string;
  readonly wrongReference: (named: string, label: string) => string;
  readonly unknownReference: (named: string) => string;
  readonly summary: (counts: readonly string[], total: number) => string;
  readonly count: (verdict: string, count: number) => string;
  /** Of statements in another language than the text. */
  readonly translated: string;
  readonly title: string;
  readonly colon: string;
}

const zh: WordingMessages = {
  verdicts: {
    exact: '逐字一致',
    near: '基本一致',
    in_translation: '有相应条款(译文)',
    altered_number: '数字不同',
    altered_wording: '措辞不同',
    not_found: '原文没有',
  },
  changes: { number: '数字', strength: '力度', word: '文字', quotation: '引文' },
  difference: (kind, canonical, draft) => {
    if (draft === '') return `${kind}:原文有“${canonical}”,草稿没有`;
    return canonical === ''
      ? `${kind}:草稿多出“${draft}”,原文没有`
      : `${kind}:原文“${canonical}”,草稿“${draft}”`;
  },
  misquoted: (draft) => `加了引号,却不是原话:“${draft}”`,
  place: (title, label) => `《${title}》${label}`,
  wrongReference: (named, label) => `出处有误:草稿写“${named}”,实际在${label}`,
  unknownReference: (named) => `出处无法核对:“${named}”`,
  summary: (counts, total) => `共核对${total}句:${counts.join(',')}。`,
  count: (verdict, count) => `${verdict}${count}句`,
  translated: '另一种语言的表述无法逐字核对,只核对了出自哪一条、其中的数字和是否把鼓励说成了要求。',
  title: '表述核对',
  colon: ':',
};

const zhHant: WordingMessages = {
  verdicts: {
    exact: '逐字一致',
    near: '基本一致',
    in_translation: '有相應條款(譯文)',
    altered_number: '數字不同',
    altered_wording: '措辭不同',
    not_found: '原文沒有',
  },
  changes: { number: '數字', strength: '力度', word: '文字', quotation: '引文' },
  difference: (kind, canonical, draft) => {
    if (draft === '') return `${kind}:原文有「${canonical}」,草稿沒有`;
    return canonical === ''
      ? `${kind}:草稿多出「${draft}」,原文沒有`
      : `${kind}:原文「${canonical}」,草稿「${draft}」`;
  },
  misquoted: (draft) => `加了引號,卻不是原話:「${draft}」`,
  place: (title, label) => `《${title}》${label}`,
  wrongReference: (named, label) => `出處有誤:草稿寫「${named}」,實際在${label}`,
  unknownReference: (named) => `出處無法核對:「${named}」`,
  summary: (counts, total) => `共核對${total}句:${counts.join(',')}。`,
  count: (verdict, count) => `${verdict}${count}句`,
  translated: '另一種語言的表述無法逐字核對,只核對了出自哪一條、其中的數字和是否把鼓勵說成了要求。',
  title: '表述核對',
  colon: ':',
};

const en: WordingMessages = {
  verdicts: {
    exact: 'Word for word',
    near: 'Same wording',
    in_translation: 'Found, in translation',
    altered_number: 'Other figure',
    altered_wording: 'Other wording',
    not_found: 'Not in the text',
  },
  changes: { number: 'Figure', strength: 'Strength', word: 'Words', quotation: 'Quotation' },
  difference: (kind, canonical, draft) => {
    if (draft === '') return `${kind}: the text has “${canonical}”, the draft leaves it out`;
    return canonical === ''
      ? `${kind}: the draft adds “${draft}”, which the text does not have`
      : `${kind}: the text has “${canonical}”, the draft “${draft}”`;
  },
  misquoted: (draft) => `In quotation marks, but not literal: “${draft}”`,
  place: (title, label) => `《${title}》 ${label}`,
  wrongReference: (named, label) => `Wrong clause: the draft names “${named}”, the words stand in ${label}`,
  unknownReference: (named) => `The clause named could not be checked: “${named}”`,
  summary: (counts, total) =>
    `${total} ${total === 1 ? 'statement' : 'statements'} checked. ${counts.join('; ')}.`,
  count: (verdict, count) => `${verdict}: ${count}`,
  translated:
    'Wording in another language cannot be judged literally; only the clause, the figures and whether it binds were compared.',
  title: 'Wording check',
  colon: ': ',
};

const byLanguage: Readonly<Record<AnswerLanguage, WordingMessages>> = { zh, 'zh-Hant': zhHant, en };

/** What is said of a checked draft, in one language. */
export function wordingMessages(language: AnswerLanguage): WordingMessages {
  return byLanguage[language];
}

/** How many statements got which verdict, in a sentence; verdicts that no statement got are left out. */
export function describeSummary(summary: WordingSummary, language: AnswerLanguage): string {
  const messages = byLanguage[language];
  const counted = (Object.keys(messages.verdicts) as Verdict[]).filter(
    (verdict) => (summary[verdict] ?? 0) > 0,
  );
  const total = counted.reduce((sum, verdict) => sum + (summary[verdict] ?? 0), 0);
  const counts = counted.map((verdict) => messages.count(messages.verdicts[verdict], summary[verdict] ?? 0));
  return messages.summary(counts, total);
}

/** What to know of a check that has statements in another language than the text; empty where it has none. */
export function describeTranslation(
  segments: readonly WordingSegment[],
  language: AnswerLanguage,
): readonly string[] {
  return segments.some(({ isTranslation }) => isTranslation) ? [byLanguage[language].translated] : [];
}

/** What differs in a statement, a line for each thing, both sides in their own words. */
export function describeDifferences(segment: WordingSegment, language: AnswerLanguage): string[] {
  const messages = byLanguage[language];
  const { changes = [], reference, match } = segment;
  const lines = changes.map(({ kind, canonical, draft }) =>
    kind === 'quotation'
      ? messages.misquoted(draft)
      : messages.difference(messages.changes[kind], canonical, draft),
  );
  if (reference?.status === 'wrong' && match !== undefined)
    lines.push(messages.wrongReference(reference.text, match.label));
  if (reference?.status === 'unknown') lines.push(messages.unknownReference(reference.text));
  return lines;
}
