import { describe, expect, it } from 'vitest';
import { loadPlanServices } from '../../../test/support/plan-services.ts';
import type { ConversationMessage } from '../../ports.ts';
import { detectLanguage } from '../../text/language.ts';
import { answerQuestion } from '../answer-question.ts';

const services = await loadPlanServices();

async function ask(message: string, history: readonly ConversationMessage[] = []) {
  const { answer, suggest } = await answerQuestion({ message, history }, services);
  return { ...answer, suggestions: (await suggest?.()) ?? [] };
}

describe('what is suggested after an answer', () => {
  it.each([
    '到2025年电子信息制造业产值目标是多少?',
    '集成电路重点发展什么?',
    '天津2020年底建成多少5G基站?',
    '保障措施有哪些?',
    '人才方面有什么措施?',
    '规划提到商业航天了吗?',
    '首批國家綠色資料中心有幾個?',
    'How many 5G base stations had been built by the end of 2020?',
  ])('%s: is answered when it is asked next, says something new, in the same language', async (question) => {
    const { answer, citations, suggestions } = await ask(question);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    const quoted = new Set(citations.map(({ quote }) => quote));
    for (const suggestion of suggestions) {
      expect(suggestion).not.toBe(question);
      expect(detectLanguage(suggestion) === 'en').toBe(detectLanguage(question) === 'en');
      const next = await ask(suggestion, [
        { role: 'user', content: question },
        { role: 'assistant', content: answer },
      ]);
      expect(next.outcome, suggestion).toBe('answered');
      expect(
        next.citations.some(({ quote }) => !quoted.has(quote)),
        suggestion,
      ).toBe(true);
    }
  });

  it('is about the same subject, or the same kind of thing of its neighbours', async () => {
    const figures = await ask('到2025年电子信息制造业产值目标是多少?');
    expect(figures.suggestions[0]).toBe('2020年电子信息制造业产值增速是多少?');
    const districts = await ask('北辰区发展什么?');
    expect(districts.suggestions).toContain('滨海新区重点发展什么?');
    const measures = await ask('保障措施有哪些?');
    expect(measures.suggestions).toContain('怎样加强统筹协调?');
  });

  it('has not been asked before in the conversation', async () => {
    const [first = ''] = (await ask('北辰区发展什么?')).suggestions;
    const { suggestions } = await ask('北辰区发展什么?', [{ role: 'user', content: first }]);
    expect(suggestions).not.toContain(first);
  });

  it('is nothing where there are questions to choose from, or nothing was looked for', async () => {
    const asksBack = await ask('增速是多少?');
    expect(asksBack.choices?.length).toBeGreaterThan(0);
    expect(asksBack.suggestions).toEqual([]);
    expect((await ask('写一首关于春天的诗')).suggestions).toEqual([]);
  });
});
