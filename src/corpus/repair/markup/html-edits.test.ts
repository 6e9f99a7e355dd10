import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits.ts';
import { htmlEdits } from './html-edits.ts';

const withoutHtml = (text: string) => applyEdits(text, htmlEdits(text)).text;

describe('htmlEdits', () => {
  it('drops comments, scripts and tags, and keeps the words', () => {
    const page =
      '<!-- INFO BEGIN --><script>var a = "<p>";</script><p>第一段<strong>要点</strong>。</p><p>第二段。</p>';
    expect(withoutHtml(page).trim().split(/\n+/)).toEqual(['第一段要点。', '第二段。']);
  });

  it('breaks a line at <br>, once', () => {
    expect(withoutHtml('甲。<br/>乙。<br>\n丙。')).toBe('甲。\n乙。\n丙。');
  });

  it('reads characters that are written by name or number', () => {
    expect(withoutHtml('&ldquo;十四五&rdquo;&nbsp;R&amp;D&#8212;&#x201c;')).toBe('“十四五” R&D—“');
    expect(withoutHtml('&unknown; AT&T; &#0;')).toBe('&unknown; AT&T; &#0;');
  });

  it('leaves words in angle brackets and comparisons alone', () => {
    const text = '依据<城市管理办法>，当a<b且c>d时，占比<5%。';
    expect(withoutHtml(text)).toBe(text);
  });

  it('reads a table row by row, with its caption', () => {
    const table =
      '<table><caption>表1</caption><thead><tr><th>年份</th><th>目标</th></tr></thead><tbody><tr class="odd"><td>2021</td><td><p>3</p><p>万套</p></td></tr></tbody></table>';
    expect(withoutHtml(table)).toBe('表1\n年份　目标\n2021　3万套');
  });

  it('reads a table across, whose only row holds columns', () => {
    const column = (...cells: string[]) => `<td>${cells.map((cell) => `<p>　　${cell}</p>`).join('\n')}</td>`;
    const table = `<table>\n<tr class="odd">\n${column('年份', '2021', '2022')}\n${column('套数', '3', '5')}\n</tr>\n</table>`;
    expect(withoutHtml(table)).toBe('年份　套数\n2021　3\n2022　5');
  });

  it('leaves the lines of a table of single cells lines', () => {
    expect(withoutHtml('<table><tr><td>来源：某局\n时间：2016-09-30</td></tr></table>')).toBe(
      '来源：某局\n时间：2016-09-30',
    );
  });

  it('reads the innermost of tables within tables, and passes over what is never closed', () => {
    const table = '<table><tr><td>说明<table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>';
    expect(withoutHtml(table).trim()).toBe('说明\n甲　1');
    expect(withoutHtml('<!-- 正文。<table><tr>尾句。')).toBe('<!-- 正文。\n\n尾句。');
  });
});
