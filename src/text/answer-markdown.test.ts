import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseAnswer, parseInline } from './answer-markdown.ts';

const text = (content: string): Inline => ({ type: 'text', text: content });
const marker = (n: number): Inline => ({ type: 'marker', n });

describe('parseAnswer', () => {
  it('reads paragraphs, bullets, quotes and tables in order', () => {
    const blocks = parseAnswer(
      '**3000亿元**:产值[1]\n第二行\n\n- 一[2]\n- 二\n\n> 引\n\n| 指标 | 值 |\n|---|:-:|\n| a\\|b | **9%**[3] |\n尾',
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [text('3000亿元')] },
          text(':产值'),
          marker(1),
          { type: 'break' },
          text('第二行'),
        ],
      },
      { type: 'list', start: null, items: [[text('一'), marker(2)], [text('二')]] },
      { type: 'quote', children: [text('引')] },
      {
        type: 'table',
        header: [[text('指标')], [text('值')]],
        rows: [[[text('a|b')], [{ type: 'strong', children: [text('9%')] }, marker(3)]]],
      },
      { type: 'paragraph', children: [text('尾')] },
    ]);
  });

  it('keeps the numbers of numbered lines', () => {
    expect(parseAnswer('3. 三\n4. 四\n1. 一')).toEqual([
      { type: 'list', start: 3, items: [[text('三')], [text('四')]] },
      { type: 'list', start: 1, items: [[text('一')]] },
    ]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[链接](javascript:alert(1))',
    '# 标题',
    '`代码`',
    '5*3 与 2*4',
    '3~5家,6~8家',
    '[1]: https://example.com',
    '| 不是表 |',
    '**没有结束',
  ])('takes %j for text', (line) => {
    const plain = parseAnswer(line)
      .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
      .map((inline) =>
        inline.type === 'text' ? inline.text : inline.type === 'marker' ? `[${inline.n}]` : '?',
      )
      .join('');
    expect(plain).toBe(line);
  });

  it('never fails and never loses a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'产a1[]*\\|-\n>. ') }), (markdown) => {
        const letters = (value: string) => value.replace(/[^产a]/g, '');
        expect(letters(flatten(parseAnswer(markdown)))).toBe(letters(markdown));
      }),
    );
  });
});

function flatten(value: unknown): string {
  if (Array.isArray(value)) return value.map(flatten).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) => (name === 'text' ? String(inner) : flatten(inner)))
    .join('');
}

describe('parseInline', () => {
  it.each<[string, Inline[]]>([
    ['\\[1\\] \\*\\* \\\\', [text('[1] ** \\')]],
    ['a[12][3]', [text('a'), marker(12), marker(3)]],
    ['**a[1]b**', [{ type: 'strong', children: [text('a'), marker(1), text('b')] }]],
    ['**a\\*\\*b**', [{ type: 'strong', children: [text('a**b')] }]],
    ['\\产', [text('\\产')]],
    ['[12345]', [text('[12345]')]],
  ])('%s', (line, inlines) => {
    expect(parseInline(line)).toEqual(inlines);
  });
});
