import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Block, type Inline, parseAnswer } from '../../text/answer-markdown.ts';
import type { Citation, DerivedNumber } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';
import { citationsBehind, type Piece, tieFigures } from '../text/tie-figures.ts';
import { useApp } from '../ui/app-context.tsx';
import { SetText } from '../ui/set-text.tsx';

/** Opens a citation; with a figure's own span when that was chosen. */
export type OpenCitation = (citation: Citation, figure?: { start: number; end: number }) => void;

export interface AnswerTextProps {
  readonly markdown: string;
  readonly citations: readonly Citation[];
  readonly derived?: readonly DerivedNumber[];
  readonly onOpen: OpenCitation;
  /** Put before the addresses of the reader, for pages of another origin. */
  readonly origin?: string;
}

/** An answer as elements; text stays text. Figures and markers lead to the clause behind them. */
export function AnswerText({ markdown, citations, derived = [], onOpen, origin = '' }: AnswerTextProps) {
  const blocks = useMemo(() => parseAnswer(markdown), [markdown]);
  const byNumber = useMemo(() => new Map(citations.map((one) => [one.n, one])), [citations]);
  const [active, setActive] = useState<number | null>(null);
  const context: InlineContext = { byNumber, derived, onOpen, origin, active };
  const tiedTo = (target: EventTarget | null) => {
    const n = target instanceof Element ? target.closest('[data-n]')?.getAttribute('data-n') : null;
    setActive(n ? Number(n) : null);
  };
  return (
    <div
      class="answer"
      lang="zh-CN"
      onPointerOver={(event) => tiedTo(event.target)}
      onPointerLeave={() => setActive(null)}
      onFocusIn={(event) => tiedTo(event.target)}
      onFocusOut={() => setActive(null)}
    >
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} context={context} />
      ))}
    </div>
  );
}

interface InlineContext {
  readonly byNumber: ReadonlyMap<number, Citation>;
  readonly derived: readonly DerivedNumber[];
  readonly onOpen: OpenCitation;
  readonly origin: string;
  readonly active: number | null;
}

function BlockView({ block, context }: { block: Block; context: InlineContext }) {
  const show = (inlines: readonly Inline[]) => <Inlines inlines={inlines} context={context} />;
  switch (block.type) {
    case 'paragraph':
      return <p>{show(block.children)}</p>;
    case 'quote':
      return <blockquote>{show(block.children)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{show(item)}</li>);
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
        <div class="table-scroll" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.header.map((cell, index) => (
                  <th key={index} scope="col">
                    {show(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>{row.map((cell, column) => tableCell(show(cell), column))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function tableCell(content: ComponentChildren, column: number) {
  return column === 0 ? (
    <th key={column} scope="row">
      {content}
    </th>
  ) : (
    <td key={column}>{content}</td>
  );
}

function Inlines({ inlines, context }: { inlines: readonly Inline[]; context: InlineContext }) {
  const behind = citationsBehind(inlines, context.byNumber);
  return <>{inlines.map((inline, index) => inlineView(inline, behind[index] ?? [], context, index))}</>;
}

function inlineView(inline: Inline, behind: readonly Citation[], context: InlineContext, key: number) {
  switch (inline.type) {
    case 'break':
      return <br key={key} />;
    case 'text':
      return tieFigures(inline.text, behind, context.derived).map((piece, index) =>
        pieceView(piece, context, `${key}.${index}`),
      );
    case 'strong':
      return (
        <strong key={key}>
          {inline.children.map((child, index) => inlineView(child, behind, context, index))}
        </strong>
      );
    case 'marker': {
      const citation = context.byNumber.get(inline.n);
      return citation ? <Marker key={key} citation={citation} context={context} /> : `[${inline.n}]`;
    }
  }
}

function pieceView(piece: Piece, context: InlineContext, key: string) {
  return piece.type === 'text' ? (
    <SetText key={key} text={piece.text} />
  ) : (
    <Figure key={key} piece={piece} context={context} />
  );
}

/** A plain click opens the clause beside the answer; any other kind of click is the browser's. */
function opens(event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false;
  event.preventDefault();
  return true;
}

function Figure({ piece, context }: { piece: Extract<Piece, { type: 'figure' }>; context: InlineContext }) {
  const { words } = useApp();
  const { citation, text, start, end, rule } = piece;
  const { n, label, documentId, sectionId } = citation;
  const name = rule ? words.citation.derived(text, n) : words.citation.figure(text, n, label);
  return (
    <a
      class={context.active === n ? 'figure tied' : 'figure'}
      data-n={n}
      href={context.origin + readerUrl(documentId, sectionId, { start, end })}
      title={rule ? name : label}
      aria-label={name}
      onClick={(event) => opens(event) && context.onOpen(citation, { start, end })}
    >
      {text}
    </a>
  );
}

function Marker({ citation, context }: { citation: Citation; context: InlineContext }) {
  const { words } = useApp();
  const { n, label, documentId, sectionId, start, end } = citation;
  return (
    <a
      class={context.active === n ? 'marker tied' : 'marker'}
      data-n={n}
      href={context.origin + readerUrl(documentId, sectionId, { start, end })}
      title={label}
      aria-label={words.citation.marker(n, label)}
      onClick={(event) => opens(event) && context.onOpen(citation)}
    >
      {n}
    </a>
  );
}
