import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWordingRequest } from './wording-request.ts';

const said = '到2025年,电子信息制造业产值突破3000亿元,平均增速超过9%。';
const statementOf = (message: string) => findWordingRequest(message)?.statement;
const spoken = (...asked: readonly string[]) =>
  asked.flatMap((content) => [
    { role: 'user', content } as const,
    { role: 'assistant', content: '逐字一致。' } as const,
  ]);

describe('a wish to have a wording checked', () => {
  it.each([
    `帮我核对这句话:${said}`,
    `帮我核对这句话：“${said}”`,
    `幫我核對:「${said}」`,
    `请核对以下表述与规划是否一致:\n${said}`,
    `帮我核对一下这句话\n${said}`,
    `这句话和规划原文一致吗:${said}`,
    `這句話和規劃原文一致嗎?“${said}”`,
    `“${said}”这句话和规划原文一致吗?`,
    `${said}这句话是规划的原话吗?`,
    `“${said}”,帮我核对一下`,
    `麻烦核对“${said}”和原文一致吗?`,
    `帮我看看这段话有没有写错:\n${said}`,
    `check this sentence against the plan: ${said}`,
    `Please check the following statement:\n${said}`,
    `Does this match the plan word for word? "${said}"`,
  ])('is read with its statement: %s', (message) => {
    expect(statementOf(message)).toBe(said);
  });

  it.each(['帮我核对这句话', '请帮我校对一下草稿。', 'check this sentence against the plan'])(
    'may only be announced: %s',
    (message) => {
      expect(findWordingRequest(message)?.statement).toBeNull();
    },
  );

  it('has the language of the words around the statement', () => {
    expect(findWordingRequest(`check this sentence against the plan: ${said}`)?.language).toBe('en');
    expect(findWordingRequest(`幫我核對這句話:${said}`)?.language).toBe('zh-Hant');
    expect(findWordingRequest(`帮我核对这句话:Output exceeds 300 billion.`)?.language).toBe('zh');
  });

  it.each([
    '产值目标是多少?',
    '规划说产值突破3000亿元,对吗?',
    '规划对产值的表述是什么:请给原文',
    '核对产值目标是多少',
    '对照国际标准,规划提出了什么?',
    '检查制度有哪些:请列出',
    '校对问一下:国内大循环那个提法是哪回全会讲的?那一句照抄',
    '审核流程是什么',
    '这句话出自哪里:产值突破3000亿元',
    'Check what the plan says on chips',
    '',
    '?',
  ])('is not seen in %j', (message) => {
    expect(findWordingRequest(message)).toBeNull();
  });
});

it('is looked for in a message of any kind without trying for long', () => {
  for (const unit of [
    '一下',
    '看看',
    '请麻烦',
    '这一句',
    '核对',
    'check this ',
    '这句话原文',
    '”',
    '\n',
    ',',
  ])
    expect(() =>
      findWordingRequest(unit.repeat(Math.floor(8000 / unit.length)), spoken('帮我核对一句话')),
    ).not.toThrow();
});

describe('after a wording was checked', () => {
  it.each([
    `这句呢:${said}`,
    `那“${said}”呢?`,
    `再看这句:\n${said}`,
    `那这段话也帮我核对一下:${said}`,
    `and this one: ${said}`,
  ])('another statement may follow: %s', (message) => {
    expect(findWordingRequest(message)).toBeNull();
    expect(findWordingRequest(message, spoken('帮我核对这句话:产值突破3000亿元'))?.statement).toBe(said);
  });

  it('and another after that', () => {
    const history = spoken('帮我核对这句话:产值突破3000亿元', '这句呢:增速超过9%');
    expect(findWordingRequest(`这句呢:${said}`, history)?.statement).toBe(said);
  });

  it('the statement may come alone where it was announced', () => {
    expect(findWordingRequest(said, spoken('帮我核对一句话'))?.statement).toBe(said);
    expect(findWordingRequest('产值目标是多少?', spoken('帮我核对一句话'))).toBeNull();
    expect(findWordingRequest(said, spoken(`帮我核对这句话:${said}`))).toBeNull();
  });

  it('a question is a question', () => {
    expect(findWordingRequest('那集成电路呢?', spoken(`帮我核对这句话:${said}`))).toBeNull();
  });
});

it('no question of the development sets is taken for such a wish', async () => {
  const folder = resolve(import.meta.dirname, '../../evals/datasets');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jsonl'));
  const questions = (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8'))))
    .flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
    .map((line) => JSON.parse(line) as { question?: string; split?: string })
    .filter(({ split }) => split === 'dev');
  expect(questions.length).toBeGreaterThan(300);
  expect(questions.filter(({ question = '' }) => findWordingRequest(question) !== null)).toEqual([]);
});
