import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { AppError } from '../errors.ts';
import type { WordReader } from '../ports.ts';

const inflate = promisify(inflateRaw);

/**
 * Reads Word files (.docx) with mammoth: the paragraphs, without notes, comments and pictures.
 *
 * @param mostUnpacked - what the parts of a document may unpack to, in bytes
 */
export function mammothWordReader(mostUnpacked: number): WordReader {
  return {
    async read(bytes) {
      await refuseBombs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostUnpacked);
      // Loads a zip and an XML library, which most runs never need.
      const { default: mammoth } = await import('mammoth');
      // Its build for Node looks for a buffer, the one for browsers and Workers for what lies beneath.
      const file = Buffer.from(bytes);
      const input = { buffer: file, arrayBuffer: Uint8Array.from(bytes).buffer };
      const { value } = await mammoth.extractRawText(input).catch((cause: unknown) => {
        throw unreadable(cause);
      });
      // It ends every paragraph with two breaks.
      return value.replace(/\n\n/g, '\n').trimEnd();
    },
  };
}

function unreadable(cause?: unknown): AppError {
  return new AppError('unprocessable_document', 'The file is no readable Word document (.docx).', { cause });
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/** A few bytes can unpack to gigabytes: every part that is going to be read is unpacked under a limit first. */
async function refuseBombs(zip: Buffer, mostUnpacked: number): Promise<void> {
  let left = mostUnpacked;
  for (const { name, method, start, size } of entriesOf(zip)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const packed = zip.subarray(start, start + size);
    if (method === 0) left -= packed.length;
    else left -= await unpackedSize(packed, left);
    if (left <= 0) throw new AppError('too_large', 'The document unpacks to too much.');
  }
}

async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  try {
    return (await inflate(packed, { maxOutputLength: most })).length;
  } catch (cause) {
    if (cause instanceof RangeError) throw new AppError('too_large', 'The document unpacks to too much.');
    throw unreadable(cause);
  }
}

interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

/** The central directory of a zip file (APPNOTE.TXT 4.3.12). */
function entriesOf(zip: Buffer): ZipEntry[] {
  try {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || zip.readUInt32LE(end) !== directoryEnd) throw unreadable();
    const count = zip.readUInt16LE(end + 10);
    let at = zip.readUInt32LE(end + 16);
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      if (zip.readUInt32LE(at) !== directoryEntry) throw unreadable();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        zip.readUInt16LE(at + field),
      );
      const local = zip.readUInt32LE(at + 42);
      entries.push({
        name: zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
        method: zip.readUInt16LE(at + 10),
        size: zip.readUInt32LE(at + 20),
        start: local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28),
      });
      at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
    return entries;
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause);
  }
}
