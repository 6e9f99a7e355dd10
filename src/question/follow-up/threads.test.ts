import { beforeAll, describe, expect, it } from 'vitest';
import { askAfter, binhai, loadContext, type Turn } from '../../../test/support/dialogues.ts';
import type { FollowUpContext } from '../follow-up.ts';

let context: FollowUpContext;
beforeAll(async () => {
  context = await loadContext();
});
const ask = (turns: readonly Turn[], message: string) => askAfter(turns, message, context);

describe('an English pronoun', () => {
  it.each([
    ['How serious is the shortage of talent?', 'What weaknesses does it admit?', 'the plan'],
    ['How urgent are new data centres?', 'What risks does it acknowledge?', 'the plan'],
    ['How important is the software industry?', 'Who is responsible for it?', 'software industry'],
    ['How important are start-up founders in Binhai?', 'Are they supported?', 'founders'],
  ])('stands for a noun or for the document: %s %s', (before, message, meant) => {
    const { query } = ask([before], message);
    expect(query).toContain(meant);
    expect(query).not.toMatch(/serious|urgent|important/);
  });

  it('is the plan without words of the question before', () => {
    expect(ask(['How ambitious are the targets?'], 'Which problems does it acknowledge?')).toEqual({
      kind: 'standalone',
      query: 'Which problems does the plan acknowledge?',
      carried: [],
    });
  });
});

describe('a pronoun with a noun of its own behind it', () => {
  it.each(['他们各个县怎么分工？', '他們公司怎麼申請？', '他们那边的港口怎么建？'])(
    'carries nothing: %s',
    (message) => {
      expect(ask([binhai], message).query).not.toContain('滨海');
    },
  );

  it('still carries before 各自', () => {
    expect(ask([binhai], '它们各自有哪些园区？').query).toBe('滨海新区各自有哪些园区？');
  });
});

describe('words that only set a new topic', () => {
  it.each([
    ['再问问港口,哪个码头先改造?', '哪个码头先改造?'],
    ['再问一下人才，有什么补贴？', '人才有什么补贴？'],
    ['再問一下人才，有什麼補貼？', '人才有什麼補貼？'],
    ['另外问下,智慧港口怎么建?', '智慧港口怎么建?'],
    ['换个事,智慧港口怎么建?', '智慧港口怎么建?'],
  ])('are no part of what is asked: %s', (message, query) => {
    expect(ask([binhai], message)).toEqual({ kind: 'new-topic', query, carried: [] });
  });

  it('do not cut off what leans on the question before', () => {
    expect(ask([binhai], '另外问下,它有哪些园区?').query).toBe('滨海新区有哪些园区?');
    expect(ask([binhai], '再问一下武清呢?').query).toBe('武清重点发展什么产业？');
  });
});

describe('a fragment that fits nothing of the last question', () => {
  it('is asked with the one before', () => {
    const turns = ['怎么扶持民营企业？', '那个对接会多久开一次？'];
    expect(ask(turns, '外资企业那边呢？').query).toBe('怎么扶持外资企业？');
  });

  it('stays with the last one where that has its kind', () => {
    const turns = ['怎么扶持民营企业？', '那个示范企业有多少家？'];
    expect(ask(turns, '外资企业呢？').query).toContain('多少家');
  });

  it('never lands inside the name of a meeting', () => {
    expect(ask(['每年的招聘会在哪办？'], '技能人才呢？').query).not.toContain('人才会');
  });
});

describe('a fragment that ends in 的', () => {
  it.each([
    ['人工智能企业有哪些？', '软件的呢？', '软件企业有哪些？'],
    ['集成电路的营业收入是多少？', '大数据的呢？', '大数据的营业收入是多少？'],
    ['市级创新平台有多少个？', '国家级的呢？', '国家级创新平台有多少个？'],
  ])('qualifies what was asked about: %s %s', (before, message, query) => {
    expect(ask([before], message).query).toBe(query);
  });

  it.each([
    ['交通有什么安排？', '智能的呢,打算怎么搞?', '智能交通打算怎么搞?'],
    ['港口有什麼安排？', '智慧的呢，準備怎麼建？', '智慧港口準備怎麼建？'],
  ])('goes with the noun that the documents have it with: %s %s', (before, message, query) => {
    const turns = [[before, '推进建设。[1]']] as const;
    expect(ask(turns, message).query).toBe(query);
  });
});
