import { describe, expect, it } from 'vitest';
import { claimQuantities } from './claim-figures.ts';

const read = (text: string) => claimQuantities(text).map(({ kind, value, unit }) => [kind, value, unit]);

describe('the quantities of a claim', () => {
  it.each([
    ['档案保存3年', ['count', 3, '年']],
    ['放满两年再换', ['count', 2, '年']],
    ['每人18平', ['count', 18, '平方米']],
    ['顶天也就罚两万', ['amount', 20_000, '元']],
  ])('%s', (text, quantity) => {
    expect(read(text)).toContainEqual(quantity);
  });

  it.each(['到2025年', '到25年底', '第三年', '每4年轮换'])('%s tells when, not how long', (text) => {
    expect(read(text).filter(([kind]) => kind === 'count')).toEqual([]);
  });

  it('两万 behind 户 or without a verb of paying is no sum', () => {
    expect(read('新建两万套')).not.toContainEqual(['amount', 20_000, '元']);
    expect(read('补两万户')).not.toContainEqual(['amount', 20_000, '元']);
  });
});
