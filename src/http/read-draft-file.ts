import { AppError } from '../errors.ts';
import type { WordReader } from '../ports.ts';
import { decodeText } from '../text/decode-text.ts';
import type { RequestLimits } from './app-types.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const textTypes = ['text/plain', 'text/markdown', 'text/x-markdown'];

/**
 * The text of an uploaded draft: a Word file, Markdown or plain text, told by the ending of its name, or by its media type where the
 * name has none.
 *
 * @throws AppError `unsupported_media_type` for other kinds of file, `unprocessable_document` for one that cannot be read or holds no
 * text, `too_large` for more than the limits
 */
export async function readDraftFile(file: File, reader: WordReader, limits: RequestLimits): Promise<string> {
  const kind = kindOf(file);
  if (kind === null) throw new AppError('unsupported_media_type', 'A draft is a .docx, .md or .txt file.');
  if (file.size > limits.fileBytes)
    throw new AppError('too_large', `The file may hold ${limits.fileBytes} bytes at most.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = kind === 'word' ? await reader.read(bytes) : decodeText(bytes);
  if (read === null) throw new AppError('unprocessable_document', 'The file is not readable text.');
  const text = read.replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new AppError('unprocessable_document', 'The file holds no text.');
  if (new TextEncoder().encode(text).byteLength > limits.draftBytes)
    throw new AppError('too_large', `A draft may hold ${limits.draftBytes} bytes of text at most.`);
  return text;
}

function kindOf({ name, type }: File): 'word' | 'text' | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) {
    if (ending === 'docx') return 'word';
    return ['md', 'markdown', 'txt'].includes(ending) ? 'text' : null;
  }
  const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === wordType) return 'word';
  return textTypes.includes(mediaType) ? 'text' : null;
}
