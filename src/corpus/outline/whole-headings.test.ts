import { describe, expect, it } from 'vitest';
import { flatten } from '../../../test/support/outline-checks.ts';
import { parseOutline } from './parse-outline.ts';

const titlesOf = (text: string) =>
  flatten(parseOutline(text).outline).map(({ id, title }) => `${id} ${title}`);

describe('a numbered line that is one short sentence with commas', () => {
  it('is a heading where each of its numbering has text below it', () => {
    expect(
      titlesOf('(一)加强研发，提升能力。\n加大投入。\n(二)拓展应用，扩大市场。\n1.工厂。建设工厂。'),
    ).toEqual(['1 加强研发，提升能力', '1.p1 ', '2 拓展应用，扩大市场', '2.1 工厂']);
  });

  it.each([
    ['one of them has none', '(一)书面材料，一式两份。\n(二)身份证明，验原件。\n以上材料当场核验。'],
    ['it stands alone', '(一)加强研发，提升能力。\n加大投入。'],
    [
      'it is long',
      `(一)${'加强关键核心技术研发，'.repeat(3)}提升能力。\n投入。\n(二)${'加强关键核心技术研发，'.repeat(3)}提升能力。\n投入。`,
    ],
  ])('is a clause where %s', (_why, text) => {
    expect(titlesOf(text).filter((one) => /^\d+ ./.test(one))).toEqual([]);
  });

  it('does not mix the numberings of two chapters', () => {
    const text =
      '一、任务\n(一)加强研发，提升能力。\n加大投入。\n(二)拓展应用，扩大市场。\n推广产品。\n二、材料\n(一)申请书，一式两份。\n(二)证明，验原件。';
    expect(titlesOf(text)).toEqual([
      '1 任务',
      '1.1 加强研发，提升能力',
      '1.1.p1 ',
      '1.2 拓展应用，扩大市场',
      '1.2.p1 ',
      '2 材料',
      '2.1 ',
      '2.2 ',
    ]);
  });
});
