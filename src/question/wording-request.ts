import type { ConversationMessage } from '../ports.ts';
import { foldForSearch } from '../text/fold.ts';
import { type AnswerLanguage, detectLanguage } from '../text/language.ts';

/** A message that wants a statement held against the documents, word by word. */
export interface WordingRequest {
  /** What is to be checked, as it was written; `null` when the message only announces it. */
  readonly statement: string | null;
  /** Language of the words around the statement. */
  readonly language: AnswerLanguage;
}

const checking = '核对|核查|核实|校对|校核|比对|查对|对照|对一下|对一对|检查|审核|审校';
const thing =
  '(?:这|那|下面|以下|下列|如下|此|下|一|我|的|几|两|个)*(?:句|段|条|则|篇|份)?(?:话|文字|表述|说法|措辞|引文|引用|草稿|文稿|稿子|稿件|内容|材料|句子|段落|提法|写法|原文)';
const likeness =
  '一致|相符|相同|一样|吻合|出入|对得上|原话|原句|原文|逐字|一字不差|有没有改|改动|准确|有误|写错|引错';
const polite = '[请麻烦帮忙我你您替给能不可以否先再也下,\\s]{0,14}';
/** A colon, a new line, or a quotation at once. */
const opening = '[?!.,]?\\s*(?:[:\\n]\\s*|(?="))';
const english =
  '^(?:please |can you |could you |would you |help me |i want to |i\'d like to )*(?:check|verify|compare|proofread|proof-read|review)\\b(?=[^:\\n]{0,80}(?:sentence|statement|quote|quotation|wording|draft|paragraph|passage|text|this|following))[^:\\n"]{0,80}';

/** What stands in front of the statement. */
const leads: readonly RegExp[] = [
  // 帮我核对这句话:… · 请核对以下文稿与规划是否一致:…
  new RegExp(`^${polite}(?:${checking})(?!问|员)[^:\\n"]{0,40}?${opening}`),
  // 这句话和规划原文一致吗:…
  new RegExp(
    `^${polite}(?:看看|看一下|看)?(?:这|下面|以下|下列)${thing}[^:\\n"]{0,20}(?:${likeness})[^:\\n"]{0,12}${opening}`,
  ),
  new RegExp(`${english}${opening}`),
  // Does this match the plan word for word: …
  new RegExp(
    `^(?:is|does|do|are)\\b(?=[^:\\n"]{0,80}\\b(?:this|the following|these)\\b)(?=[^:\\n"]{0,100}(?:match|word for word|verbatim|literal|quoted correctly|correctly quoted|exact))[^:\\n"]{0,100}${opening}`,
  ),
];

/** What stands behind it: “…”这句话和原文一致吗? */
const tails: readonly RegExp[] = [
  new RegExp(
    `[",.;]?\\s*(?:这|此|以上|上面)${thing}[^"]{0,16}(?:一致|相符|原话|原句|原文|逐字|一字不差|引得对|有没有改)[^"]{0,10}$`,
  ),
  new RegExp(`",?\\s*${polite}(?:${checking})[^"]{0,16}$`),
];

/** The whole message only says that something is to be checked. */
const announcement = new RegExp(
  `^${polite}(?:${checking})(?:${thing})?(?:和|与|跟|同)?(?:规划|原文|文件|的|是否|一致|表述|措辞)*[吗吧呢?!.,~\\s]*$|${english.replace('[^:\\n"]{0,80}', '[^:\\n"]{0,40}')}[.!?\\s]*$`,
);

/** 这句呢:… · and this one: … */
const again =
  /^(?:那|那么|再|还有|另外|以及|看|核对|,|\s)*(?:这|那|下面|以下|下)?(?:一)?(?:句|段|条|个|则)(?:话|表述)?(?:呢|也(?:帮我)?(?:核对|看看|看)(?:一下)?)?[?,]*\s*(?:[:\n]\s*|(?="))|^(?:and |what about |how about )+(?:this|the next)(?: one| sentence)?\s*[?]?\s*(?:[:\n]\s*|(?="))/;
const againBehind = /"\s*(?:这(?:一)?(?:句|段|条)(?:话)?)?呢[?]*$/;

/** Shorter texts are no statement. */
const shortest = 4;

/**
 * Reads a wish to have a wording checked: 帮我核对这句话:…, 这句话和规划原文一致吗:…, check this sentence against the plan: …, and
 * after such a message 这句呢:…, or the statement alone where it was only announced.
 *
 * @returns `null` for any other message; whoever asks whether something is so asks a question
 */
export function findWordingRequest(
  message: string,
  history: readonly ConversationMessage[] = [],
): WordingRequest | null {
  const own = requestIn(message);
  if (own !== null) return own;
  const earlier = history.findLast(({ role }) => role === 'user')?.content;
  if (earlier === undefined) return null;
  const before =
    requestIn(earlier) ??
    (followsRequest(history) ? { statement: earlier, language: detectLanguage(earlier) } : null);
  if (before === null) return null;
  const next = statementAgain(message);
  if (next !== null) return { statement: next, language: languageOf(message, next, before.language) };
  // The statement was announced, and here it is.
  const isStatement = before.statement === null && !/[?]\s*$/.test(foldForSearch(message)) && isLong(message);
  return isStatement ? { statement: trimStatement(message), language: before.language } : null;
}

function requestIn(message: string): WordingRequest | null {
  const folded = foldForSearch(message);
  const start = folded.search(/\S/);
  if (start < 0) return null;
  const asked = folded.slice(start);
  if (announcement.test(asked)) return { statement: null, language: detectLanguage(message) };
  for (const lead of leads) {
    const length = lead.exec(asked)?.[0].length;
    if (length === undefined) continue;
    const statement = withoutTail(message.slice(start + length));
    if (statement !== null) return { statement, language: detectLanguage(message.slice(0, start + length)) };
  }
  for (const tail of tails) {
    const at = tail.exec(asked)?.index;
    if (at === undefined || at < shortest) continue;
    const statement = trimStatement(message.slice(start, start + at + 1));
    if (isLong(statement)) return { statement, language: detectLanguage(message.slice(start + at)) };
  }
  return null;
}

/** Behind a quotation a question may follow: “…”,一致吗? */
function withoutTail(rest: string): string | null {
  const quoted = /^\s*[“「『"](.+)[”」』"]\s*[^”」』"]{0,30}$/s.exec(rest)?.[0];
  const end =
    quoted === undefined
      ? rest.length
      : Math.max(...['”', '」', '』', '"'].map((mark) => rest.lastIndexOf(mark))) + 1;
  const statement = trimStatement(rest.slice(0, end));
  return isLong(statement) ? statement : null;
}

/** Whether the message before last was about a wording: a chain of 这句呢. */
function followsRequest(history: readonly ConversationMessage[]): boolean {
  const asked = history.filter(({ role }) => role === 'user').map(({ content }) => content);
  for (const content of asked.toReversed()) {
    if (requestIn(content) !== null) return true;
    if (statementAgain(content) === null) return false;
  }
  return false;
}

function statementAgain(message: string): string | null {
  const folded = foldForSearch(message);
  const lead = again.exec(folded)?.[0].length;
  const tail = againBehind.exec(folded)?.index;
  const statement =
    lead !== undefined ? message.slice(lead) : tail === undefined ? '' : message.slice(0, tail + 1);
  const trimmed = trimStatement(statement.replace(/^\s*[那再]+[,，\s]*(?=[“「『"])/, ''));
  return isLong(trimmed) ? trimmed : null;
}

function languageOf(message: string, statement: string, before: AnswerLanguage): AnswerLanguage {
  const around = message.replace(statement, '').trim();
  return /\p{L}/u.test(around) ? detectLanguage(around) : before;
}

const quotationMarks = ['“”', '「」', '『』', '""'];

/** Marks around the whole only say where the statement begins and ends; here they claim nothing. */
function trimStatement(text: string): string {
  const trimmed = text.trim();
  const isWrapped = quotationMarks.some(
    ([open = '', close = '']) =>
      trimmed.length > 2 &&
      trimmed.startsWith(open) &&
      trimmed.endsWith(close) &&
      !trimmed.slice(1, -1).includes(close),
  );
  return isWrapped ? trimmed.slice(1, -1).trim() : trimmed;
}

function isLong(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= shortest;
}
