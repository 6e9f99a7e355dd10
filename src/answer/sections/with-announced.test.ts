import { describe, expect, it } from 'vitest';
import type { Clause } from '../../corpus/types.ts';
import { answeredWith } from '../draft.ts';
import { announcedBy, withAnnounced } from './with-announced.ts';

const clauses = [
  '2025年的主要目标是：',
  '——转型升级成效显著。建成500个示范工厂。',
  '——供给能力明显增强。',
  '培育150家供应商。',
  '——基础支撑更加坚实。',
  '专栏1 示范工厂建设行动',
  '01 智能场景',
  '推动新技术应用。',
  '02 智能车间',
  '开展工艺改进。',
  '专栏2 软件行动',
  '01 新型软件',
].map(
  (text, at): Clause => ({
    documentId: 'plan',
    id: String(at),
    label: String(at),
    title: '',
    heading: ['目标'],
    start: at * 100,
    end: at * 100 + text.length,
    text,
  }),
);
const announced = (at: number) =>
  announcedBy(clauses[at] as Clause, clauses.slice(at + 1)).map(({ id }) => id);

describe('a line that announces what stands behind it', () => {
  it.each([
    ['a line that ends in a colon: the items, and what continues one', 0, ['1', '2', '3', '4']],
    ['the title of a box: its titles', 5, ['6', '8']],
    ['a title in a box: its paragraph', 6, ['7']],
    ['a sentence: nothing', 7, []],
    ['the last line: nothing', 11, []],
  ])('%s', (_case, at, ids) => {
    expect(announced(at)).toEqual(ids);
  });

  it.each([
    ['一是推进协同发展。', '二是发展实体经济。'],
    ['首先，摸清底数。', '其次，分类整改。'],
  ])('announces paragraphs that begin with %s', (...items) => {
    const [line, ...behind] = ['重点从以下几个方面把握：', ...items, '现将任务分解如下。'].map(
      (text, at): Clause => ({ ...(clauses[0] as Clause), id: String(at), text }),
    );
    expect(announcedBy(line as Clause, behind).map(({ text }) => text)).toEqual(items);
  });

  it('is completed in an answer, and an answer that says something stays', () => {
    const draftOf = (at: number) => {
      const clause = clauses[at] as Clause;
      return answeredWith([{ lead: '', passages: [{ clause, start: clause.start, end: clause.end }] }]);
    };
    const documents = new Map([['plan', { clauses }]]);
    expect(withAnnounced(draftOf(5), documents).claims).toHaveLength(3);
    const said = draftOf(7);
    expect(withAnnounced(said, documents)).toBe(said);
  });
});
