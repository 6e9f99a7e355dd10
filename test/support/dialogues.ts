import type { ConversationMessage } from '../../src/ports.ts';
import { type FollowUp, type FollowUpContext, resolveFollowUp } from '../../src/question/follow-up.ts';
import { foldForSearch } from '../../src/text/fold.ts';
import { createSegmenter } from '../../src/text/segment.ts';
import { loadDictionary } from './dictionary.ts';
import { loadPlan } from './plan.ts';

/** One turn of a dialogue: what was asked and, when it matters, what was answered. */
export type Turn = string | readonly [question: string, answer: string];

/** The plan's words and general Chinese, as the services know them. */
export async function loadContext(): Promise<FollowUpContext> {
  const [dictionary, plan] = await Promise.all([loadDictionary(), loadPlan()]);
  const text = foldForSearch(plan.text);
  return {
    segment: createSegmenter(dictionary, ['人工智能', '集成电路', '区块链', '大数据']),
    isKnownTerm: (word) => text.includes(word),
    isPlace: (word) => dictionary.places.has(word),
  };
}

/** Asks a message after some turns. */
export function askAfter(turns: readonly Turn[], message: string, context: FollowUpContext): FollowUp {
  const history = turns.flatMap((turn): ConversationMessage[] => {
    const [question, answer] = typeof turn === 'string' ? [turn, '……[1]'] : turn;
    return [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ];
  });
  return resolveFollowUp(message, history, context);
}

export const target = '电子信息制造业的产值目标是多少？';
export const binhai = [
  '滨海新区重点发展什么产业？',
  '滨海新区重点发展人工智能、大数据、软件及集成电路等产业集群。[1]',
] as const;
export const financing = [
  '有哪些支持中小企业融资的措施？',
  '- 加强信贷支持。[1]\n- 引导社会资本投入。[2]\n- 发挥智能制造专项资金作用。[3]',
] as const;
export const laboratory = ['信创海河实验室是什么？', '规划提出加快信创海河实验室建设。[1]'] as const;
