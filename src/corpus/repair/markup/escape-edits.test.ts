import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits.ts';
import { repairText } from '../repair-text.ts';
import { escapeEdits } from './escape-edits.ts';

const read = (text: string) => applyEdits(text, escapeEdits(text)).text;

describe('escapeEdits', () => {
  it('writes out line breaks, tabs and quotation marks of a dumped text', () => {
    expect(read('一、目标\\n(一)供水\\r\\n(二)\\t供热\\n')).toBe('一、目标\n(一)供水\n(二) 供热\n');
    expect(read('<p class=\\"a\\">供水</p><p class=\\"b\\">供热</p>')).toBe(
      '<p class="a">供水</p><p class="b">供热</p>',
    );
  });

  it('leaves alone what is a path or a formula, and the odd one', () => {
    const paths = 'C:\\new\\test 与 \\nu、\\theta、\\rho';
    expect(read(paths)).toBe(paths);
    expect(read('在行尾写\\n即可换行。')).toBe('在行尾写\\n即可换行。');
  });

  it('comes before the marks of HTML, which may be cut by them', () => {
    const dumped = '<table>\\n <tr>\\n  <td>\\n  <p>指标</p>\\n  </td>\\n  <td>12</td>\\n </tr>\\n</table>';
    const { text, repairs } = repairText(dumped, 'simplified');
    expect(text).not.toContain('\\');
    expect(text).toMatch(/指标\s+12/);
    for (const { raw, rawStart, rawEnd } of repairs) expect(dumped.slice(rawStart, rawEnd)).toBe(raw);
  });
});
