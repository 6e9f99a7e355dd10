import { describe, expect, test } from 'vitest';
import { detailsAsked } from './details.ts';

describe('particulars asked for', () => {
  test.each([
    '车上的数据能不能传到国外',
    '外国车企能不能占全部股份,还是得合资',
    '驾驶座上还得坐个安全员不',
    '操作系统要不要开源',
    '老车加装终端有补贴没有',
  ])('%s', (question) => expect(detailsAsked(question)).toHaveLength(1));

  test.each([
    '引导海外人才有哪些办法',
    '会不会出台股权激励办法',
    '取得驾驶员从业资格需要哪些条件',
    '开源社区有多少家企业',
    '补贴没有到账找谁',
  ])('not in %s', (question) => expect(detailsAsked(question)).toHaveLength(0));
});
