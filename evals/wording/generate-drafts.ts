import { Converter } from 'opencc-js/cn2t';
import type { PolicyDocument } from '../../src/corpus/types.ts';
import { toSimplified } from '../../src/text/script.ts';
import { splitSubsentences } from '../../src/text/sentences.ts';
import { normalise } from '../../src/wording/normal-text.ts';
import type { Verdict } from '../../src/wording/types.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Alteration, alterStrength, numberSlips, paraphrase, repunctuate } from './alter.ts';
import type { DraftQuestion } from './draft-question.ts';

/** A sentence of a clause, without the mark at its end. */
interface Sentence {
  readonly text: string;
  readonly section: string;
}

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const sentencesTaken = 150;
/** Shorter ones are headings; longer ones nobody quotes whole. */
const [shortest, longest] = [14, 180];

/**
 * Drafts made from a document by rule, each with the verdict that follows from how it was made.
 *
 * @param others documents whose sentences this one does not say
 * @param seed the same seed, the same drafts
 */
export function generateDrafts(
  document: PolicyDocument,
  others: readonly PolicyDocument[],
  seed: number,
): DraftQuestion[] {
  const random = seededRandom(seed);
  const sentences = random.sample(sentencesOf(document), sentencesTaken);
  return [
    ...sentences.flatMap((sentence) => variantsOf(sentence, random)),
    // Figures are few: every sentence that has some.
    ...sentencesOf(document).flatMap((sentence) => slipsOf(sentence, random)),
    ...joined(sentences, random),
    ...invented(document, sentences, others, random),
  ].map(([kind, draft, statements], at) => ({
    id: `${kind.replaceAll(' ', '-')}-${at + 1}`,
    split: 'dev' as const,
    kind,
    draft,
    statements: statements.map(([text, verdict, section]) => ({ text, verdict, section })),
    reason: '',
  }));
}

type Made = [
  kind: string,
  draft: string,
  statements: [text: string, verdict: Verdict, section: string | null][],
];

function sentencesOf({ clauses }: PolicyDocument): Sentence[] {
  const seen = new Set<string>();
  return clauses.flatMap(({ id, text }) =>
    splitSubsentences(text).flatMap(({ start, end }): Sentence[] => {
      const sentence = text
        .slice(start, end)
        .replace(/^[\s(（]*(?:[一二三四五六七八九十]+[)）、]|\d+[.、])\s*/, '')
        .replace(/[。；;!?！？]$/, '');
      if (sentence.length < shortest || sentence.length > longest || seen.has(sentence)) return [];
      seen.add(sentence);
      return [{ text: sentence, section: id }];
    }),
  );
}

function variantsOf({ text, section }: Sentence, random: Random): Made[] {
  const made: Made[] = [['exact', `${text}。`, [[text, 'exact', section]]]];
  const add = (kind: string, verdict: Verdict, alter: Alteration) => {
    const altered = alter(text, random);
    if (altered !== null) made.push([kind, `${altered}。`, [[altered, verdict, section]]]);
  };
  add('repunctuated', 'near', repunctuate);
  add('traditional', 'near', inTraditionalScript);
  add('strength', 'altered_wording', alterStrength);
  add('paraphrased', 'altered_wording', paraphrase);
  return made;
}

/** What the converter garbles (4家具有 becomes 4傢俱有) is another wording, and left out. */
function inTraditionalScript(sentence: string): string | null {
  const converted = toTaiwan(sentence);
  return converted !== sentence && toSimplified(converted) === toSimplified(sentence) ? converted : null;
}

function slipsOf({ text, section }: Sentence, random: Random): Made[] {
  return numberSlips.flatMap(([name, slip]): Made[] => {
    const altered = slip(text, random);
    return altered === null
      ? []
      : [[`number: ${name}`, `${altered}。`, [[altered, 'altered_number', section]]]];
  });
}

/** Two sentences of different clauses as one, and one as two. */
function joined(sentences: readonly Sentence[], random: Random): Made[] {
  const merged = sentences.flatMap((first): Made[] => {
    const second = random.pick(sentences);
    if (second.section === first.section || first.text.length + second.text.length > longest) return [];
    return [
      [
        'merged',
        `${first.text},${second.text}。`,
        [
          [first.text, 'exact', first.section],
          [second.text, 'exact', second.section],
        ],
      ],
    ];
  });
  const split = sentences.flatMap(({ text, section }): Made[] => {
    const commas = [...text.matchAll(/,/g)].map(({ index }) => index);
    const at = commas.find((index) => index >= 8 && text.length - index >= 9);
    if (at === undefined) return [];
    const [before, behind] = [text.slice(0, at), text.slice(at + 1)];
    return [
      [
        'split',
        `${before}。${behind}。`,
        [
          [before, 'exact', section],
          [behind, 'exact', section],
        ],
      ],
    ];
  });
  return [...random.sample(merged, 60), ...random.sample(split, 60)];
}

/** Parts of this many sentences make an invented one. */
const partsOfInvention = 3;

/** Sentences that the document does not say: put together from parts of its own, and those of other documents. */
function invented(
  document: PolicyDocument,
  sentences: readonly Sentence[],
  others: readonly PolicyDocument[],
  random: Random,
): Made[] {
  const whole = normalise(document.text).text;
  const parts = sentences.flatMap(({ text }) =>
    text.split(/[,、;和与的]/).filter((part) => part.length >= 3 && part.length <= 7 && !/\d/.test(part)),
  );
  const recombined = Array.from({ length: 100 }, (): Made => {
    const text = `${random.pick(['建立', '出台', '制定', '设立', '组建'])}${random.sample(parts, partsOfInvention).join('')}${random.pick(['专项办法', '示范中心', '奖励基金', '考核制度', '联席会议'])}`;
    return ['invented', `${text}。`, [[text, 'not_found', null]]];
  });
  const foreign = others.flatMap((other) => sentencesOf(other).filter(({ text }) => isForeign(text, whole)));
  const borrowed = random
    .sample(foreign, 100)
    .map(({ text }): Made => ['borrowed', `${text}。`, [[text, 'not_found', null]]]);
  return [...recombined, ...borrowed];
}

/** Whether a document has no longer stretch of a sentence: plans repeat what plans above them say. */
function isForeign(sentence: string, whole: string): boolean {
  const { text } = normalise(sentence);
  const stretch = 9;
  for (let at = 0; at + stretch <= text.length; at += 1)
    if (whole.includes(text.slice(at, at + stretch))) return false;
  return text.length >= stretch;
}
