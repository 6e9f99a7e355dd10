import { allNodes } from '../../corpus/outline/all-nodes.ts';
import { isReferredTo } from '../../corpus/outline/clause-reference.ts';
import type { OutlineNode, PolicyDocument } from '../../corpus/types.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { Claim } from '../draft.ts';
import { quotedMembers } from './quoted-members.ts';
import { claimFor, innerNodes, mostChildren } from './section-parts.ts';
import { goalsOfAll, sectionTitled } from './titled-sections.ts';

/** Hits among which the section must show up: its title alone proves nothing. */
const hitsSupporting = 5;
/** Asks for the members of something that the document itself numbers. */
const enumerationCue =
  /哪些|哪几|哪[两三四五六七八九十]|几[条点个项块类方大]|列|都叫|分成|分为|包括|[两三四五六七八九十\d](?:条|项|个|大|点|类)[^,?]{2,12}(?:是|有|为)(?:什么|啥)|which|what are|list|how many/;

/** Asks for their names. */
const namingCue = /哪些|哪几|哪[两三四五六七八]|列|叫|逐一|一一|which|what are|list/;

/**
 * Answers a question for the parts of a section (基本原则有哪几条, 第二章讲了哪些形势) with the title or first sentence of each.
 *
 * @returns one claim per part; empty when the question is not of that sort
 */
export function enumerateSection(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  documents: ReadonlyMap<string, PolicyDocument>,
): Claim[] {
  const folded = foldForSearch(question.query);
  const isCounting = countingParts.test(folded) && question.claim === null;
  const cue = question.kind === 'figure' && !isCounting ? namingCue : enumerationCue;
  const aims = goalsOfAll(question, terms, documents);
  if (aims.length > 0) return aims;
  if (!cue.test(folded)) return sectionTitled(question, documents);
  const supported = new Set(
    hits.slice(0, hitsSupporting).map(({ clause }) => `${clause.documentId} ${clause.id}`),
  );
  const counted = countedIn(folded);
  for (const { number, words } of counted)
    for (let size = words.length; size >= 2; size -= 1) {
      const members = quotedMembers(number, words.slice(0, size), documents.values());
      if (members.length > 0) return members;
    }
  for (const [documentId, document] of documents) {
    const alike = titledAlike(folded, document.outline);
    if (alike.length > 0) return alike.map((node) => claimFor(node, documentId, document.text));
    const best = innerNodes(document.outline)
      .filter(({ children }) => children.length >= 2 && children.length <= mostChildren)
      .filter((node) => isAsMany(node, counted) && (!isCounting || isEnumerated(node, document.text)))
      .map((node) => ({ node, fit: titleFit(question, terms, node) }))
      .filter(
        ({ node, fit }) =>
          fit > 0 &&
          !isAboutOneChild(node, terms) &&
          leaves(node).some((leaf) => supported.has(`${documentId} ${leaf.id}`)),
      )
      .sort((a, b) => b.fit - a.fit || b.node.id.length - a.node.id.length)[0];
    if (best !== undefined)
      return best.node.children.map((child) => claimFor(child, documentId, document.text));
  }
  return [];
}

/** 保障措施一共几条, 重点任务有几项: how many parts a section has. */
const countingParts =
  /(?:几|多少)(?:条|项|点|大|款|章|节|类|部分|方面|个(?:方面|部分|大?方向)|(?:个|条|项)?(?:基本)?(?:原则|任务|措施|目标|行动|工程|举措))|how many (?:\w+ ){0,2}(?:principles|measures|tasks|goals|targets|actions|projects|parts|chapters|sections|objectives|priorities)/;

/** Whether the parts of a section are counted off: by their ordinals, or each by a short sentence that it opens with. */
function isEnumerated({ children }: OutlineNode, text: string): boolean {
  return children.every(({ id, start, end }, at) => {
    const own = id.split('.').at(-1) ?? '';
    // A part that the outline lacks would be missing from the count.
    if (!own.startsWith('p')) return !/^\d+$/.test(own) || Number(own) === at + 1;
    const opening = /^([^。；;：:\n]*)。\s*\S/.exec(text.slice(start, end))?.[1] ?? null;
    return opening !== null && opening.trim().length <= longestOpening;
  });
}

const longestOpening = 24;

/** 六大任务 are no section of seven parts. */
function isAsMany({ title, children }: OutlineNode, counted: ReturnType<typeof countedIn>): boolean {
  const ofTitle = counted.filter(({ words }) => endsAlike(foldForSearch(title), words));
  return ofTitle.every(({ number }) => number === children.length);
}

function endsAlike(title: string, words: string): boolean {
  return [...words].some((_, at) => at > 0 && title.endsWith(words.slice(0, at + 1)));
}

/** 人才储备有哪些措施 asks for what the one of the 保障措施 says that is titled by 人才. */
function isAboutOneChild(node: OutlineNode, terms: readonly QuestionTerm[]): boolean {
  const title = foldForSearch(node.title);
  const others = terms.filter(({ word, isVerb }) => word.length > 1 && !isVerb && !title.includes(word));
  const matching = node.children.filter((child) =>
    others.some(({ word }) => foldForSearch(child.title).includes(word)),
  );
  return matching.length === 1;
}

/** 七个专项行动, 十大工程: how many, and of what. */
const countedKind = /(\d+|[三四五六七八九十]+)(?:个|大|项|条|类|方面的)?([\u4e00-\u9fff]{2,6})/g;

function countedIn(folded: string): { readonly number: number; readonly words: string }[] {
  return [...folded.matchAll(countedKind)].flatMap(([, digits = '', words = '']) => {
    const number = /^\d/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
    return number === null || number < 2 ? [] : [{ number, words }];
  });
}

/** The sections whose titles end in what a question counts, when there are just as many. */
function titledAlike(folded: string, outline: readonly OutlineNode[]): OutlineNode[] {
  const titled = allNodes(outline).filter(({ title }) => title !== '');
  for (const { number: count, words } of countedIn(folded)) {
    for (let size = words.length; size >= 2; size -= 1) {
      const kind = words.slice(0, size);
      const alike = titled.filter(({ title }) => foldForSearch(title).endsWith(kind));
      if (alike.length === count && alike.length <= mostChildren) return alike;
    }
  }
  return [];
}

/** How well a question names a section: by number, or by asking for what its title ends in. 0 when it does not. */
function titleFit(question: UnderstoodQuestion, terms: readonly QuestionTerm[], node: OutlineNode): number {
  const title = foldForSearch(node.title);
  if (title === '') return 0;
  const { reference } = question;
  if (reference === null)
    return question.language === 'en'
      ? translatedShare(terms, title)
      : askedForShare(foldForSearch(question.query), title);
  if (!isReferredTo(node, reference)) return 0;
  const named = terms.map(({ word }) => word).filter((word) => word.length > 1 && title.includes(word));
  const covered = new Set(named.flatMap((word) => positions(title, word))).size / title.length;
  return node.id === reference.id
    ? leastShare + covered / 2
    : covered / 2 + (named.length > 1 ? leastShare : 0);
}

/** Share of a title that must be asked for: 原则 asks for 基本原则. */
const leastShare = 0.5;
const interrogative = /哪些|哪几[个条项类点]?|哪[两三四五六七八九十]+[个条项类点大]?|几[个条项大点]|什么|啥/g;

/** Share of the title that stands right behind or right before the question's interrogative: 哪几条原则, 保障措施有哪些. */
function askedForShare(folded: string, title: string): number {
  let best = 0;
  for (const match of folded.matchAll(interrogative)) {
    const behind = folded.slice(match.index + match[0].length).replace(/^的/, '');
    const before = folded
      .slice(0, match.index)
      .replace(/(?:都|一共|总共|共|合计|分别|主要|里|中|部分|这一?块)*(?:有|是|包括|包含)?$/, '');
    for (let size = title.length; size >= 2; size -= 1) {
      const ending = title.slice(-size);
      if (asksFor(behind, ending) || before.endsWith(ending)) best = Math.max(best, size / title.length);
    }
  }
  // 请列出四条基本原则 asks without an interrogative.
  const listed = listingCue.test(folded) ? folded.replace(/[?.!,\s]+$/, '') : '';
  for (let size = title.length; size >= 2; size -= 1)
    if (listed.endsWith(title.slice(-size))) best = Math.max(best, size / title.length);
  return best >= leastShare ? best : 0;
}

const listingCue = /列(?:出|举|一下)|罗列|逐一|逐条/;

/** The same of a question in another language: its words must be those of the title's end. */
function translatedShare(terms: readonly QuestionTerm[], title: string): number {
  const ending = terms.find(({ word }) => word.length > 1 && title.endsWith(word));
  if (ending === undefined || terms.some(({ word, isPlace }) => !isPlace && !title.includes(word))) return 0;
  return ending.word.length / title.length >= leastShare ? ending.word.length / title.length : 0;
}

/** 哪几条原则 asks for 原则; 哪些重点领域 does not ask for 重点. */
function asksFor(behind: string, ending: string): boolean {
  return (
    behind.startsWith(ending) &&
    !/^[\u4e00-\u9fff]/.test(behind.slice(ending.length).replace(/^[,的了吗呢要都和来]/, ','))
  );
}

function positions(title: string, word: string): number[] {
  const at = title.indexOf(word);
  return Array.from({ length: word.length }, (_, index) => at + index);
}

function leaves(node: OutlineNode): OutlineNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}
