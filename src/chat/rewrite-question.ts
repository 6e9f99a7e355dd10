import type { AnsweredQuestion } from '../answer/answer-question.ts';
import { fillPrompt, type Prompt } from '../answer/generate/prompt.ts';
import { ModelError } from '../errors.ts';
import { unsupportedNumbers } from '../evidence/supported-numbers.ts';
import type { ChatModel } from '../ports.ts';
import { shorten } from '../text/shorten.ts';
import type { RoutedTurn } from './routes.ts';

/** Puts questions into words that can be searched for; built once. */
export interface Rewriter {
  readonly model: ChatModel;
  readonly prompt: Prompt;
}

/** Turns of the conversation that are shown to the model, and characters of each. Not tuned. */
const shownTurns = 4;
const shownCharacters = 200;
/** Characters; a longer one is no question. */
const longestQuestion = 120;

/**
 * A refused question in other words: a follow-up completed from the conversation, a question of another language in Chinese.
 *
 * @returns the turn to take instead; `null` when the question needs none, when the model fails, or when it made something else of it
 */
export async function rewriteTurn(
  turn: RoutedTurn,
  { question, answer, rephrasable }: AnsweredQuestion,
  { model, prompt }: Rewriter,
  signal: AbortSignal,
): Promise<RoutedTurn | null> {
  const history = turn.history ?? [];
  // Of another route, or no refusal.
  if (rephrasable === undefined || answer.outcome !== 'not_in_document') return null;
  if (question.wasAttack || (history.length === 0 && question.language !== 'en')) return null;
  const shown = history.slice(-shownTurns).map(({ role, content }) => {
    const who = role === 'user' ? '问' : '答';
    return `${who}:${shorten(content.replace(/\s+/g, ' '), shownCharacters)}`;
  });
  const messages = fillPrompt(prompt, { history: shown.join('\n') || '-', question: question.text });
  try {
    let output = '';
    for await (const piece of model.stream(messages, signal)) output += piece;
    const message = readRewritten(output);
    const said = [turn.message, ...history.map(({ content }) => content)].join('\n');
    // By 2025 is 到2025年.
    const asked = [said, ...(said.match(/(?:19|20)\d{2}/g) ?? []).map((year) => `${year}年`)].join('\n');
    const invented = unsupportedNumbers(message ?? '', {
      quotes: [],
      question: asked,
      derived: [],
      structural: [],
    });
    if (message === null || invented.length > 0) return null;
    return { ...turn, message, history: [], language: question.language };
  } catch (cause) {
    signal.throwIfAborted();
    if (!(cause instanceof ModelError)) throw cause;
    return null;
  }
}

/** One line of Chinese. */
function readRewritten(output: string): string | null {
  const lines = output
    .replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '')
    .trim()
    .split('\n');
  const line = (lines[0] ?? '')
    .replace(/^(?:改写(?:后)?(?:的问句)?|问题)\s*[:：]\s*/, '')
    .replace(/^["“「]|["”」]$/g, '')
    .trim();
  const isQuestion =
    lines.length === 1 && line.length > 1 && line.length <= longestQuestion && /[\u4e00-\u9fff]/.test(line);
  return isQuestion ? line : null;
}
