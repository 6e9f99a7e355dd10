import { describe, expect, it } from 'vitest';
import { exportDocument } from './export-document.ts';
import { exportedAnswer, exportedConversation, hostileText } from './test-conversation.ts';
import { writeMarkdown } from './write-markdown.ts';

const titleOf = (id: string) => (id === 'plan' ? '测试规划' : id);
/** Where the tests run is somebody's own time zone. */
const withoutTimes = (text: string) =>
  text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d \(UTC[+-]\d\d:\d\d\)/g, 'TIME');

describe('writeMarkdown', () => {
  it('writes a conversation with its citations as footnotes', () => {
    const markdown = writeMarkdown(exportDocument(exportedConversation, { language: 'zh', titleOf }));
    expect(withoutTimes(markdown)).toBe(`# 产值目标?

共4问。回答由文件原文组成，脚注为条款及其原文。由策问（Cewen）导出。

## 1. 产值目标?

*TIME · 已回答*

**3000亿元**:产值突破3000亿元。[^1]

- 增速超过9%[^2]

| 指标 | 值 |
| --- | --- |
| 产值 | 3000亿元[^1] |
| 无 |

提示：规划期已经结束。

## 2. ${'长'.repeat(79)}…

> ${'长'.repeat(90)}\\
> 第二行

按此理解：第二行的 编号?

*TIME · 已回答*

2. 编号[^3]又\\[7\\]

## 3. 商业航天?

*TIME · 文件中没有*

没有提到“商业航天”。

**最接近的条款**

- 《测试规划》三、(三)第2段：“航空航天”

## 4. 停下

*TIME · 没有回答：中途停止或未完成。*

[^1]: 《测试规划》三、(三)第2段：“产值突破3000亿元。”

[^2]: 《测试规划》三、(三)第2段：“增速 超过9%”

[^3]: 《gone》三、(三)第2段：“编号”
`);
  });

  it.each(['zh-Hant', 'en'] as const)('frames it in %s', (language) => {
    const markdown = writeMarkdown(exportDocument(exportedConversation, { language, titleOf }));
    expect(markdown).toContain(language === 'en' ? 'Not in the document' : '文件中沒有');
    expect(markdown).toContain('产值突破3000亿元。[^1]');
  });

  it('lets no text become markup', () => {
    const [turn] = exportedConversation.turns;
    if (!turn) throw new Error('the conversation is empty');
    const answer = exportedAnswer({
      answer: hostileText,
      citations: turn.answer?.citations.map((citation) => ({ ...citation, quote: hostileText })) ?? [],
      nearest: [{ documentId: 'plan', sectionId: '1', label: hostileText, quote: '- 项', start: 0, end: 1 }],
      notices: [{ code: 'period_ended', text: `- ${hostileText}` }],
    });
    const question = `- ${hostileText}\n1. ${hostileText}\n===\n${'长'.repeat(80)}`;
    const hostile = { title: `${question}`, turns: [{ ...turn, question, answer }] };
    const markdown = writeMarkdown(exportDocument(hostile, { language: 'zh', titleOf }));
    expect(markdown).not.toMatch(/(?<!\\)[<`]/);
    expect(markdown).not.toMatch(/(?<!\\)\[(?!\^\d+\])/);
    expect(markdown).not.toMatch(/(?<!\\)&lt;/);
    expect(markdown).not.toMatch(/[^\P{Cc}\n]|\uffff|\p{Surrogate}/u);
    expect(markdown).toMatch(/^# \\- \\<img/);
    expect(markdown).toMatch(/^> \\- \\<img/m);
    expect(markdown).toMatch(/^> 1\\\. \\<img/m);
    expect(markdown).toMatch(/^> \\===/m);
    expect(markdown).toMatch(/^提示：- /m);
  });
});
