import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { withoutReporter } from './reported-speech.ts';

const without = (message: string) => withoutReporter(message, foldForSearch(message));

describe('who told it', () => {
  it.each([
    ['听工头讲，干活不戴安全帽要罚两百，对吗？', '干活不戴安全帽要罚两百，对吗？'],
    ['我们主任说库存一年盘一次就行，对吗？', '库存一年盘一次就行，对吗？'],
    ['這種肥料，我媽說不能用在菜地裡，對嗎？', '這種肥料，不能用在菜地裡，對嗎？'],
    ['我们社区的人说停车场归物业管，对吗？', '停车场归物业管，对吗？'],
    ['我妈怕搬家以后没学上。我跟她讲学区不变，没说错吧？', '搬家以后没学上。学区不变，没说错吧？'],
  ])('is left out of %s', (message, rest) => {
    expect(without(message)).toBe(rest);
  });

  it.each([
    '老师讲课要有教案，对吗？',
    '家长说明情况以后可以请假，对吗？',
    '领导小组由市长任组长，对吗？',
    '我妈说行，对吗？',
    '城东那边的人说他们区不收停车费，对吗？',
  ])('%s stays as it is', (message) => {
    expect(without(message)).toBe(message);
  });
});
