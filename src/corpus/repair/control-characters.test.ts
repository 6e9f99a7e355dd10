import { describe, expect, it } from 'vitest';
import { controlEdits } from './control-characters.ts';
import { applyEdits } from './edits.ts';

const visible = (text: string) => applyEdits(text, controlEdits(text));

describe('controlEdits', () => {
  it.each([
    ['byte order mark', '\ufeff正文', '正文'],
    ['zero-width characters', '正\u200b\u200c\u200d\u2060文', '正文'],
    ['bidirectional controls', '\u202e正\u2066文\u2069', '正文'],
    ['soft hyphen', '正\u00ad文', '正文'],
    ['NUL and other controls', '正\u0000\u0007\u001b文', '正文'],
    ['CRLF', '一\r\n二\r\n', '一\n二\n'],
    ['lone CR', '一\r二', '一\n二'],
    ['line and paragraph separators, NEL, form feed', '一\u2028二\u2029三\u0085四\f五', '一\n二\n三\n四\n五'],
  ])('repairs %s', (_name, raw, canonical) => {
    expect(visible(raw).text).toBe(canonical);
  });

  it('records every repair with what stood there', () => {
    const { repairs } = visible('\ufeff一\r\n\u200b二\r三');
    expect(repairs.map(({ raw, canonical, rule }) => [raw, canonical, rule])).toEqual([
      ['\ufeff', '', 'invisible-character'],
      ['\r', '', 'invisible-character'],
      ['\u200b', '', 'invisible-character'],
      ['\r', '\n', 'line-break'],
    ]);
  });

  it('keeps tabs, line feeds and every blank that is seen', () => {
    const text = '一\t二\n三\u3000四\u00a0五 六';
    expect(visible(text)).toEqual({ text, repairs: [] });
  });
});
