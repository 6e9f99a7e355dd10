import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mammothWordReader } from './mammoth-word-reader.ts';

async function wordFile(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toArrayBuffer(new Document({ sections: [{ children: [...children] }] })),
  );
}

/** A Word file whose text unpacks to so many bytes. */
function bomb(bytes: number): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(' '.repeat(bytes)) });
}

const reader = mammothWordReader(64 * 1024 * 1024);

describe('mammothWordReader', () => {
  it('reads a line for each paragraph, and the cells of tables', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const file = await wordFile([
      new Paragraph({ children: [new TextRun('产值突破'), new TextRun({ text: '3000亿元', bold: true })] }),
      new Paragraph(''),
      new Table({ rows: [new TableRow({ children: [cell('增速'), cell('超过9%')] })] }),
    ]);
    expect(await reader.read(file)).toBe('产值突破3000亿元\n\n增速\n超过9%');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('产值突破3000亿元')],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
    ['broken XML', zipSync({ '[Content_Types].xml': strToU8('<'), 'word/document.xml': strToU8('<w:p>') })],
    [
      'a directory that leads nowhere',
      new Uint8Array([0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 9, 0, 0, 0, 99, 0, 0, 0, 0, 0]),
    ],
  ])('refuses %s', async (_case, bytes) => {
    await expect(reader.read(bytes)).rejects.toMatchObject({ code: 'unprocessable_document' });
  });

  it('does not unpack what unpacks to too much', async () => {
    const file = bomb(65 * 1024 * 1024);
    expect(file.length).toBeLessThan(100_000);
    await expect(reader.read(file)).rejects.toMatchObject({ code: 'too_large' });
  });
});
