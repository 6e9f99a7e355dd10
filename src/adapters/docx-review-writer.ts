import type { ParagraphChild } from 'docx';
import type { ReviewDocument, ReviewPiece } from '../export/export-review.ts';
import { docxStyles, mutedColor, pageSize, textSize } from './docx-styles.ts';

const author = 'Cewen 策问';

/** Writes a checked draft as an Office Open XML file (.docx), its findings as comments beside the statements. */
export async function writeReviewDocx(document: ReviewDocument): Promise<Uint8Array<ArrayBuffer>> {
  // Half a megabyte of code that most runs never need.
  const docx = await import('docx');
  const { Paragraph, TextRun, HeadingLevel } = docx;
  const { language, title, about, paragraphs, comments } = document;
  const pieceRuns = (piece: ReviewPiece): ParagraphChild[] => {
    switch (piece.type) {
      case 'text':
        return [new TextRun({ text: piece.text })];
      case 'start':
        return [new docx.CommentRangeStart(piece.comment)];
      case 'end':
        return [
          new docx.CommentRangeEnd(piece.comment),
          new TextRun({ children: [new docx.CommentReference(piece.comment)] }),
        ];
    }
  };
  const file = new docx.Document({
    creator: author,
    title,
    styles: docxStyles(language, docx),
    comments: {
      children: comments.map(({ number, lines }) => ({
        id: number,
        author,
        initials: '策问',
        children: lines.map((text) => new Paragraph({ text })),
      })),
    },
    sections: [
      {
        properties: { page: { size: pageSize } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: about, color: mutedColor, size: textSize - 3 })] }),
          ...paragraphs.map((pieces) => new Paragraph({ children: pieces.flatMap(pieceRuns) })),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}
