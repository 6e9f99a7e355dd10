import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocument } from '../export/export-document.ts';
import { exportedAnswer, exportedConversation, hostileText } from '../export/test-conversation.ts';
import { writeDocx } from './docx-writer.ts';

const options = { language: 'zh', titleOf: (id: string) => (id === 'plan' ? '测试规划' : id) } as const;

/** The parts of the file as text. */
async function partsOf(conversation: Parameters<typeof exportDocument>[0]) {
  const files = unzipSync(await writeDocx(exportDocument(conversation, options)));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { document: part('word/document.xml'), footnotes: part('word/footnotes.xml'), files };
}

/** The text of each paragraph, footnote references as `{id}`. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    paragraph
      .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '{$1}')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: keyof typeof entities) => entities[name]),
  );
}
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

describe('writeDocx', () => {
  it('writes a conversation with its citations as footnotes, each placed once', async () => {
    const { document, footnotes, files } = await partsOf(exportedConversation);
    expect(Object.keys(files)).toContain('[Content_Types].xml');
    expect(paragraphsOf(document).map((text) => text.replace(/^\d{4}.* · /, ''))).toEqual([
      '产值目标?',
      '共4问。回答由文件原文组成，脚注为条款及其原文。由策问（Cewen）导出。',
      '1. 产值目标?',
      '已回答',
      '3000亿元:产值突破3000亿元。{1}',
      '增速超过9%{2}',
      '指标',
      '值',
      '产值',
      '3000亿元1',
      '无',
      '',
      '提示：规划期已经结束。',
      `2. ${'长'.repeat(79)}…`,
      '长'.repeat(90),
      '第二行',
      '按此理解：第二行的 编号?',
      '已回答',
      '2. 编号{3}又[7]',
      '3. 商业航天?',
      '文件中没有',
      '没有提到“商业航天”。',
      '最接近的条款',
      '《测试规划》三、(三)第2段：“航空航天”',
      '4. 停下',
      '没有回答：中途停止或未完成。',
    ]);
    expect(paragraphsOf(footnotes).filter((text) => text !== '')).toEqual([
      '《测试规划》三、(三)第2段：“产值突破3000亿元。”',
      '《测试规划》三、(三)第2段：“增速 超过9%”',
      '《gone》三、(三)第2段：“编号”',
    ]);
  });

  it('lets no text become markup, and leaves out what XML cannot hold', async () => {
    const [turn] = exportedConversation.turns;
    if (!turn?.answer) throw new Error('the conversation is empty');
    const citations = turn.answer.citations.map((citation) => ({ ...citation, quote: hostileText }));
    const answer = exportedAnswer({ answer: `${hostileText}[1]`, citations });
    const hostile = { title: hostileText, turns: [{ ...turn, question: hostileText, answer }] };
    const { document, footnotes, files } = await partsOf(hostile);
    for (const xml of [document, footnotes, strFromU8(files['docProps/core.xml'] ?? new Uint8Array())]) {
      expect(xml).not.toMatch(/<img|<script/);
      expect(xml).not.toMatch(/[^\P{Cc}\n\t\r]|\uffff|\p{Surrogate}/u);
    }
    expect(paragraphsOf(document)[0]).toBe(
      '<img src=x onerror=alert(1)> **粗** [链](javascript:x) `码` # 题 | 格 & &lt; [^1] \u202e尾',
    );
    expect(paragraphsOf(footnotes).join()).toContain('“<img src=x onerror=alert(1)>');
  });
});
