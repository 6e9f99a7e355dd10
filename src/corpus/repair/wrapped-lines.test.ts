import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { repairText } from './repair-text.ts';
import { wrapEdits } from './wrapped-lines.ts';

const sentence =
  '智能制造是制造强国建设的主攻方向，其发展程度直接关乎我国制造业质量水平，发展智能制造对于巩固实体经济根基具有重要作用。';

/** Paragraphs as a page of so many characters shows them, the first line of each indented. */
function onPage(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .map((text) => `　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
    .join('\n');
}

const paragraphs = Array.from({ length: 20 }, (_, at) => `第${at}段话。${sentence}`);

describe('lines broken by a page', () => {
  it('are joined to the paragraphs that they were', () => {
    const raw = onPage(paragraphs, 27);
    const { text } = applyEdits(raw, wrapEdits(raw));
    expect(text.split('\n').map((line) => line.trim())).toEqual(paragraphs);
  });

  it('are joined over a page number', () => {
    const lines = onPage(paragraphs, 27).split('\n');
    const raw = [...lines.slice(0, 10), '3', ...lines.slice(10)].join('\n');
    const { text } = applyEdits(raw, wrapEdits(raw));
    expect(text).not.toMatch(/^3$/m);
  });

  describe('behind a sentence that ends with its line', () => {
    const line = '建设一批公共服务平台和创新载体并加快成果转移转化应用';
    const end = '培育一批专业水平较高的系统解决方案供应商和服务机构。';
    const first = '加快建设智能工厂和车间推动各类企业深度应用新技术';
    const rest = [line, line, end, line, line, '形成良好生态。'];
    const lines = (opening: string) => Array.from({ length: 12 }, () => [opening, ...rest]).flat();
    const joined = (raw: string) =>
      applyEdits(raw, wrapEdits(raw))
        .text.split('\n')
        .map((one) => one.trim());

    it.each(['　　', ''])(
      'are joined when the page indents and the next line is not (blanks: “%s”)',
      (blanks) => {
        const raw = lines(`${blanks}${first}`).join('\n');
        expect(new Set(joined(raw))).toEqual(new Set([`${first}${rest.join('')}`]));
      },
    );

    it('stay apart when the page does not indent', () => {
      expect(joined(lines(`${first}等等`).join('\n'))).toContain(`${line}${line}形成良好生态。`);
    });
  });

  it('end before a heading', () => {
    const raw = onPage([...paragraphs.slice(0, 10), ...paragraphs], 27).replace(
      /\n(?=.*第5段话)/,
      '\n二、关于加快推进制造强国建设的总体思路和发展目标\n',
    );
    const { text } = applyEdits(raw, wrapEdits(raw));
    expect(text).toMatch(/^二、关于加快/m);
  });

  it('keep their paragraphs apart where a blank line does', () => {
    const raw = onPage(paragraphs, 27).replaceAll('\n', '\n\n');
    expect(wrapEdits(raw)).toEqual([]);
  });

  it('are told from a text that has a paragraph to a line', () => {
    expect(wrapEdits(paragraphs.join('\n').repeat(4))).toEqual([]);
    expect(wrapEdits(['一、目标', '二、任务', '三、保障'].join('\n').repeat(30))).toEqual([]);
    expect(wrapEdits('')).toEqual([]);
  });

  it('are a recorded repair', () => {
    const { repairs } = repairText(onPage(paragraphs, 27), 'simplified');
    expect(repairs.filter(({ rule }) => rule === 'wrapped-line').length).toBeGreaterThan(20);
  });
});
