import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, trusted } from './html.ts';

describe('html', () => {
  it('escapes words, and leaves markup as it is', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(html`<p title="${'"\''}">${inner}${'</p>'}</p>`.text).toBe(
      '<p title="&quot;&#39;"><b>a &amp; b</b>&lt;/p&gt;</p>',
    );
    expect(trusted('<i>').text).toBe('<i>');
  });

  it('writes lists one after the other, figures as they are, and nothing for nothing', () => {
    expect(html`${[1, null, ['<', html`<br>`], undefined, false, 0]}`.text).toBe('1&lt;<br>0');
  });

  it('takes no object from outside for markup', () => {
    const forged = JSON.parse('["<script>"]');
    expect(html`${forged}`.text).toBe('&lt;script&gt;');
  });

  it('shows what would be invisible or turn the order of words', () => {
    expect(html`${'西青\u202e那边\u0000\n'}`.text).toBe('西青[U+202E]那边[U+0000]\n');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });
});
