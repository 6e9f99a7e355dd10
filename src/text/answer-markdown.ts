/** A piece of a line: answers use little of Markdown, and everything else is text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'marker'; readonly n: number };

export type Block =
  | { readonly type: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      /** Number of the first item; `null` for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly type: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const bullet = /^\s*[-*] +(.*)$/;
const numbered = /^\s*(\d{1,9})[.)] +(.*)$/;
const quoted = /^\s*> ?(.*)$/;
const tableRow = /^\s*\|(.*)\|\s*$/;
const tableRule = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/** Paragraphs, lists, quotes and GFM tables, in order. Never fails: what is not understood is a paragraph. */
export function parseAnswer(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (pattern: RegExp) => {
    const taken: string[] = [];
    for (let match = pattern.exec(lines[at] ?? ''); match; match = pattern.exec(lines[at] ?? '')) {
      taken.push(match[1] ?? '');
      at += 1;
    }
    return taken;
  };
  /** Items as long as their numbers go on; a quoted `3.` after a `1.` begins a list of its own and stays a 3. */
  const takeNumbered = (): Block => {
    const start = Number(numbered.exec(lines[at] ?? '')?.[1]);
    const items: Inline[][] = [];
    for (let match = numbered.exec(lines[at] ?? ''); match; match = numbered.exec(lines[at] ?? '')) {
      if (Number(match[1]) !== start + items.length) break;
      items.push(parseInline(match[2] ?? ''));
      at += 1;
    }
    return { type: 'list', start, items };
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (bullet.test(line))
      blocks.push({ type: 'list', start: null, items: takeWhile(bullet).map(parseInline) });
    else if (numbered.test(line)) blocks.push(takeNumbered());
    else if (quoted.test(line)) blocks.push({ type: 'quote', children: joinLines(takeWhile(quoted)) });
    else if (tableRow.test(line) && tableRule.test(lines[at + 1] ?? '')) {
      const [header = [], , ...rows] = takeWhile(tableRow).map(splitRow);
      blocks.push({ type: 'table', header, rows });
    } else {
      const taken = [line];
      for (at += 1; at < lines.length && !startsBlock(lines, at); at += 1) taken.push(lines[at] ?? '');
      blocks.push({ type: 'paragraph', children: joinLines(taken) });
    }
  }
  return blocks;
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '' || bullet.test(line) || numbered.test(line) || quoted.test(line)) return true;
  return tableRow.test(line) && tableRule.test(lines[at + 1] ?? '');
}

function joinLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...parseInline(line.trim()),
  ]);
}

/** Cells of a row without its outer bars; an escaped bar belongs to its cell. */
function splitRow(row: string): Inline[][] {
  return row.split(/(?<!\\)\|/).map((cell) => parseInline(cell.trim()));
}

const punctuation = /[!-/:-@[-`{-~]/;

/** `**bold**`, `[n]` markers and backslash escapes; an unpaired `**` is text. */
export function parseInline(line: string): Inline[] {
  const inlines: Inline[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') inlines.push({ type: 'text', text });
    text = '';
  };
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const marker = /^\[(\d{1,4})\]/.exec(rest);
    const strong = /^\*\*((?:\\.|[^*\\]|\*(?!\*))+)\*\*/.exec(rest);
    if (rest[0] === '\\' && punctuation.test(rest[1] ?? '')) {
      text += rest[1];
      at += 2;
    } else if (marker) {
      flush();
      inlines.push({ type: 'marker', n: Number(marker[1]) });
      at += marker[0].length;
    } else if (strong) {
      flush();
      inlines.push({ type: 'strong', children: parseInline(strong[1] ?? '') });
      at += strong[0].length;
    } else {
      text += rest[0];
      at += 1;
    }
  }
  flush();
  return inlines;
}
