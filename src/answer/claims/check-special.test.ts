import { describe, expect, it } from 'vitest';
import { checkCharge } from './check-charge.ts';
import { checkProhibition } from './check-prohibition.ts';
import { compareMeasures } from './check-recurrence.ts';

const measures = (claim: string, text: string, context = text) =>
  compareMeasures(claim, text, context, () => true);

describe('how often, and ratios', () => {
  it('the only one in the text takes the place of another', () => {
    expect(measures('检查是每个季度一次', '每半年检查一次.')).toEqual({
      kind: 'other-figure',
      stated: '每半年检查一次',
      claimed: '每个季度一次',
    });
    expect(measures('按1比2000配备', '比例不低于1∶4000.')).toMatchObject({
      kind: 'other-figure',
      stated: '1∶4000',
    });
  });

  it('半年一回 is 每年两次', () => {
    expect(measures('半年一回', '每年检查两次.')).toEqual({ kind: 'same' });
  });

  it('nothing is said where the text has several, or has the claimed one elsewhere', () => {
    expect(measures('两年换一次', '麦子每4年换一次,豆子每1年换一次.')).toEqual({ kind: 'absent' });
    expect(measures('每月一次', '每半年检查一次.', '每半年检查一次.每月报告一次.')).toEqual({
      kind: 'absent',
    });
    expect(measures('检查很多', '每半年检查一次.')).toBeNull();
  });
});

describe('who is in charge', () => {
  const quote = '加强跟踪检查。（水利部牵头）';
  it('is corrected where the text names one other office', () => {
    expect(checkCharge('这项检查是农业农村部带头的', [quote], [quote], true)).toEqual({
      kind: 'other-figure',
      stated: '水利部',
      claimed: '农业农村部',
    });
    expect(checkCharge('这项检查是水利部带头的', [quote], [quote], true)).toEqual({ kind: 'confirmed' });
  });

  it('is left open where the office claimed has a part, several are named, or the quote may be about something else', () => {
    const shared = '加强跟踪检查，农业农村部配合。（水利部牵头）';
    expect(checkCharge('是农业农村部带头的', [shared], [shared], true)).toBeNull();
    const several = '加强跟踪检查。（水利部、财政部牵头）';
    expect(checkCharge('是农业农村部带头的', [several], [several], true)).toBeNull();
    expect(checkCharge('是农业农村部带头的', [quote], [quote], false)).toBeNull();
  });
});

describe('what is forbidden', () => {
  const denied = (claim: string, quote: string) => checkProhibition(claim, [quote], () => true)?.kind ?? null;
  it('is denied to whoever says that it may be done', () => {
    expect(denied('摊位可以转租他人', '摊位不得转租他人。')).toBe('denied');
  });

  it.each([
    ['学校可以招收随迁子女', '学校不得拒绝招收随迁子女。'],
    ['摊位可以转租他人', '未经批准，摊位不得转租他人。'],
    ['摊位可以转租他人', '摊位不得堆放易燃物品。'],
    ['摊位不可以转租他人', '摊位不得转租他人。'],
  ])('%s is left open by %s', (claim, quote) => {
    expect(denied(claim, quote)).toBeNull();
  });
});
