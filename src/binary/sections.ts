import { AppError } from '../errors.ts';

/** What a section may hold. */
export type Section = string | Uint8Array | Uint16Array | Uint32Array | Float32Array;

const arrays = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof arrays | 'text';

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly offset: number;
  readonly bytes: number;
}

/** "CWS1", little-endian; numbers are stored in the order of every machine that Node and workerd run on. */
const magic = 0x31535743;
const alignment = 8;
const headerStart = 8;

/** Named numbers and texts in one block of bytes, read without being parsed. */
export interface Sections {
  text(name: string): string;
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  f32(name: string): Float32Array;
}

/**
 * Writes sections one after another: `CWS1`, the length of a JSON table of contents, the table, then the sections, each at a multiple of
 * eight bytes. Equal sections in the same order give equal bytes.
 */
export function packSections(sections: Readonly<Record<string, Section>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = Object.entries(sections).map(([name, value]) => {
    if (typeof value === 'string') return { name, kind: 'text' as const, bytes: encoder.encode(value) };
    return {
      name,
      kind: kindOf(value),
      bytes: new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
    };
  });
  let offset = 0;
  const entries: Entry[] = [];
  for (const { name, kind, bytes } of parts) {
    entries.push({ name, kind, offset, bytes: bytes.length });
    offset = align(offset + bytes.length);
  }
  const contents = encoder.encode(JSON.stringify(entries));
  const start = align(headerStart + contents.length);
  const packed = new Uint8Array(start + offset);
  new Uint32Array(packed.buffer, 0, 2).set([magic, contents.length]);
  packed.set(contents, headerStart);
  for (const [index, { bytes }] of parts.entries()) packed.set(bytes, start + (entries[index]?.offset ?? 0));
  return packed;
}

/**
 * Opens what {@link packSections} wrote. Numbers are views of the bytes, not copies.
 *
 * @param packed - as many bytes as were written, beginning at a multiple of eight in their buffer
 * @throws AppError `internal` for other or truncated bytes, and for a section that is absent or of another kind
 */
export function openSections(packed: Uint8Array<ArrayBuffer>): Sections {
  const [found, length = 0] =
    packed.length < headerStart ? [] : new Uint32Array(packed.buffer, packed.byteOffset, 2);
  const start = align(headerStart + length);
  if (found !== magic || start > packed.length) throw damaged('are no packed sections');
  const contents = new TextDecoder().decode(packed.subarray(headerStart, headerStart + length));
  const entries = new Map((JSON.parse(contents) as Entry[]).map((entry) => [entry.name, entry]));
  for (const { name, offset, bytes } of entries.values()) {
    if (start + offset + bytes > packed.length) throw damaged(`end before their section ${name} does`);
  }
  const place = (name: string, kind: Kind) => {
    const entry = entries.get(name);
    if (entry?.kind !== kind) throw damaged(`have no section ${name} of kind ${kind}`);
    return { offset: packed.byteOffset + start + entry.offset, bytes: entry.bytes };
  };
  const numbers = <K extends keyof typeof arrays>(name: string, kind: K) => {
    const { offset, bytes } = place(name, kind);
    const Numbers = arrays[kind];
    return new Numbers(packed.buffer, offset, bytes / Numbers.BYTES_PER_ELEMENT) as InstanceType<
      (typeof arrays)[K]
    >;
  };
  return {
    text(name) {
      const { offset, bytes } = place(name, 'text');
      return new TextDecoder().decode(new Uint8Array(packed.buffer, offset, bytes));
    },
    u8: (name) => numbers(name, 'u8'),
    u16: (name) => numbers(name, 'u16'),
    u32: (name) => numbers(name, 'u32'),
    f32: (name) => numbers(name, 'f32'),
  };
}

function kindOf(value: Exclude<Section, string>): keyof typeof arrays {
  if (value instanceof Uint16Array) return 'u16';
  if (value instanceof Uint32Array) return 'u32';
  return value instanceof Float32Array ? 'f32' : 'u8';
}

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

function damaged(what: string): AppError {
  return new AppError('internal', `The bytes ${what}.`);
}
