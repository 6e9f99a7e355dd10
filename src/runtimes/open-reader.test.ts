import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { openReader } from './open-reader.ts';

const bundled = readConfiguration({});
const unprepared = [{ aid: null }];
const sentence = '因工程施工等原因确需停止供水的，供水单位应当提前24小时通知用户。';

describe('the evidence reader that ships', () => {
  it('tells a question that a sentence answers from one on the same matter that it does not', async () => {
    const reader = await openReader(bundled, unprepared);
    const [answered = Number.NaN] = (await reader?.read('自来水要断多久得先打招呼', [sentence])) ?? [];
    const [missed = Number.NaN] = (await reader?.read('停水一次最长能停几个钟头', [sentence])) ?? [];
    expect(answered).toBeGreaterThan(missed);
  });

  it('reads every passage by itself: the others make no difference', async () => {
    const reader = await openReader(bundled, unprepared);
    const other = '用户应当按照水表的示数按时缴纳水费。';
    const together = await reader?.read('多久缴一次水费', [sentence, other]);
    const apart = await (await openReader(bundled, unprepared))?.read('多久缴一次水费', [other]);
    expect(together).toEqual([expect.any(Number), apart?.[0]]);
    expect(apart).toHaveLength(1);
  });

  it('is not loaded where every clause has a finding aid', async () => {
    const prepared = { aid: { phrases: [], english: null } } as unknown as { aid: null };
    expect(await openReader(bundled, [prepared])).toBeUndefined();
    expect(await openReader(bundled, [prepared, ...unprepared])).toBeDefined();
  });

  it('belongs to the bundled model', async () => {
    expect(await openReader(readConfiguration({ CEWEN_EMBEDDINGS: 'none' }), unprepared)).toBeUndefined();
  });
});
