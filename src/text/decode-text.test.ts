import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const sentence = '产值突破3000亿元,平均增速超过9%。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]),
  ]);

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeText(utf8(sentence))).toBe(sentence);
    expect(decodeText(utf8(`\ufeff${sentence}`))).toBe(sentence);
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodeText(utf16(sentence))).toBe(sentence);
  });

  it('reads GB18030 where it is no UTF-8', () => {
    // 规划 in GB18030.
    expect(decodeText(new Uint8Array([0xb9, 0xe6, 0xbb, 0xae]))).toBe('规划');
  });

  it.each([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['bytes of a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]],
    ['control characters', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['half of a UTF-16 pair', [0xff, 0xfe, 0x00, 0xd8]],
  ])('takes %s for no text', (_case, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBeNull();
  });

  it('reads every text as it was written, and never fails on bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'产值突破,。9%\nA “”') }), (text) => {
        expect(decodeText(utf8(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeText(bytes) ?? '').not.toContain('\0');
      }),
    );
  });
});
