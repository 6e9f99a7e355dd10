import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../text/fold.ts';
import { findClaim } from '../claim.ts';
import { benefitAsked } from './benefits.ts';
import { findAskedSlot } from './find-asked-slot.ts';

describe('a benefit asked for by its name', () => {
  it.each([
    ['台商有什麼租稅優惠?', '租税优惠'],
    ['研发机构能免税吗', '免税'],
    ['博士来了有安家费吗', '安家费'],
    ['毕业生在这里落户有什么条件', '毕业生在这里落户'],
    ['入驻孵化器减租吗', '减租'],
    ['工厂电费有没有优惠', '电费有没有优惠'],
    ['Is there tax relief for start-ups?', 'tax relief'],
  ])('%s: %s', (question, name) => {
    expect(benefitAsked(foldForSearch(question))?.name).toBe(name);
  });

  it.each(['哪些企业落户了?', '去年税收增长多少?', '有什么补贴?', '综合保税区建得怎么样?'])(
    'is none in %s',
    (question) => {
      expect(benefitAsked(foldForSearch(question))).toBeNull();
    },
  );

  it('is what must be told, and no claim that it is given', () => {
    const asked = findAskedSlot(foldForSearch('人才有什么住房补贴?'));
    expect(asked?.name).toBe('detail');
    expect(asked?.details.every(({ shownBy }) => shownBy.test('发放人才奖励'))).toBe(false);
    expect(findClaim(foldForSearch('人才来了给住房补贴吗?'))).toBeNull();
    expect(findClaim(foldForSearch('人才来了给住房补贴,对吗?'))).not.toBeNull();
  });
});
