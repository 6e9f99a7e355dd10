import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { ExportDocument, ExportTurn } from '../export/export-document.ts';
import type { Block, Inline } from '../text/answer-markdown.ts';
import { docxStyles, mutedColor, pageSize, textSize } from './docx-styles.ts';

type Docx = typeof import('docx');

/** Writes a document as an Office Open XML file (.docx) with real footnotes. */
export async function writeDocx(document: ExportDocument): Promise<Uint8Array<ArrayBuffer>> {
  // Half a megabyte of code that most runs never need.
  const docx = await import('docx');
  const { language, title, footnotes } = document;
  const file = new docx.Document({
    creator: 'Cewen 策问',
    title,
    styles: docxStyles(language, docx),
    footnotes: Object.fromEntries(
      footnotes.map(({ number, text }) => [
        number,
        { children: [new docx.Paragraph({ text, style: 'FootnoteText' })] },
      ]),
    ),
    sections: [{ properties: { page: { size: pageSize } }, children: bodyOf(document, docx) }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

function bodyOf({ title, about, turns }: ExportDocument, docx: Docx): (Paragraph | Table)[] {
  const { Paragraph, HeadingLevel } = docx;
  const inlines = createInlines(docx);
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    muted(about, docx),
    ...turns.flatMap((turn) => turnParts(turn, docx, inlines)),
  ];
}

function turnParts(turn: ExportTurn, docx: Docx, inlines: Inlines): (Paragraph | Table)[] {
  const { Paragraph, HeadingLevel, TextRun } = docx;
  const { heading, question, understood, status, blocks, notices, nearest } = turn;
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...(question === null
      ? []
      : question.split('\n').map((text) => new Paragraph({ text, indent: { left: 360 } }))),
    ...(understood === null ? [] : [muted(understood, docx)]),
    muted(status, docx),
    ...blocks.flatMap((block) => blockParts(block, docx, inlines)),
    ...notices.map((text) => muted(text, docx)),
    ...(nearest === null
      ? []
      : [
          new Paragraph({ children: [new TextRun({ text: nearest.heading, bold: true })], keepNext: true }),
          ...nearest.clauses.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
        ]),
  ];
}

function muted(text: string, { Paragraph, TextRun }: Docx): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, color: mutedColor, size: textSize - 3 })] });
}

function blockParts(block: Block, docx: Docx, inlines: Inlines): (Paragraph | Table)[] {
  const { Paragraph, TextRun } = docx;
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ children: inlines(block.children) })];
    case 'quote':
      return [new Paragraph({ children: inlines(block.children), indent: { left: 360 } })];
    case 'list': {
      const { start, items } = block;
      if (start === null)
        return items.map((item) => new Paragraph({ children: inlines(item), bullet: { level: 0 } }));
      // A number is part of what was quoted, so it is text, which no program counts anew.
      return items.map((item, index) => {
        const number = new TextRun({ text: `${start + index}. ` });
        return new Paragraph({ children: [number, ...inlines(item)], indent: { left: 360, hanging: 360 } });
      });
    }
    case 'table':
      return [tableOf(block, docx, inlines), new Paragraph({})];
  }
}

function tableOf({ header, rows }: Block & { type: 'table' }, docx: Docx, inlines: Inlines): Table {
  const { Paragraph, Table, TableCell, TableRow, WidthType } = docx;
  const rowOf = (cells: readonly (readonly Inline[])[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      // Rows of one table may differ in length; those of a Word table may not.
      children: header.map(
        (_, column) =>
          new TableCell({
            children: [
              new Paragraph({ children: inlines(cells[column] ?? [], isHeader), spacing: { after: 0 } }),
            ],
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(isHeader ? { shading: { fill: 'F2F2F2' } } : {}),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(header, true), ...rows.map((row) => rowOf(row, false))],
  });
}

type Inlines = (inlines: readonly Inline[], bold?: boolean) => ParagraphChild[];

/** Makes runs of inlines, for one document from its beginning to its end. */
function createInlines({ FootnoteReferenceRun, TextRun }: Docx): Inlines {
  const placed = new Set<number>();
  const runsOf = (inline: Inline, bold: boolean): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return [new TextRun({ text: inline.text, ...(bold ? { bold } : {}) })];
      case 'strong':
        return runs(inline.children, true);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'marker':
        // Word knows one place for each footnote; further ones name its number.
        if (placed.has(inline.n)) return [new TextRun({ text: String(inline.n), superScript: true })];
        placed.add(inline.n);
        return [new FootnoteReferenceRun(inline.n)];
    }
  };
  const runs: Inlines = (inlines, bold = false) => inlines.flatMap((inline) => runsOf(inline, bold));
  return runs;
}
