import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { DocumentBlock } from '../text/blocks.ts';
import { cutAtMarks, type Mark, type MarkedPiece } from '../text/marks.ts';
import { SetText } from '../ui/set-text.tsx';
import type { View } from './focus.ts';

export interface DocumentTextProps {
  readonly view: View;
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  readonly marks: readonly Mark[];
  /** Id of the section that the reader looks at. */
  readonly sectionId: string | null;
  readonly kindOf: (repairIndex: number) => string;
  readonly onRepair: (index: number) => void;
}

/** The text, paragraph by paragraph, with clause labels in the margin. */
export function DocumentText(props: DocumentTextProps) {
  const { view, text, blocks, marks, sectionId, kindOf, onRepair } = props;
  const byBlock = useMemo(
    () => blocks.map(({ start, end }) => marks.filter((mark) => mark.start < end && mark.end > start)),
    [blocks, marks],
  );
  const choose = (target: EventTarget | null) => {
    const index =
      target instanceof Element ? target.closest('[data-repair]')?.getAttribute('data-repair') : null;
    if (index) onRepair(Number(index));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the repair bar reaches every repair by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the repair bar reaches every repair by keyboard
    <div
      class={`document-text ${view}`}
      lang={view === 'canonical' ? 'zh-CN' : 'zh-Hant'}
      onClick={(event) => choose(event.target)}
    >
      {blocks.map((block, index) => (
        <BlockView
          key={block.start}
          block={block}
          text={text}
          marks={byBlock[index] ?? []}
          isTarget={sectionId !== null && block.ids.includes(sectionId)}
          isSet={view === 'canonical'}
          kindOf={kindOf}
        />
      ))}
    </div>
  );
}

interface BlockViewProps {
  readonly block: DocumentBlock;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isTarget: boolean;
  /** Whether the text is set as Chinese is, or shown exactly as received. */
  readonly isSet: boolean;
  readonly kindOf: (repairIndex: number) => string;
}

const BlockView = memo(
  function BlockView({ block, text, marks, isTarget, isSet, kindOf }: BlockViewProps) {
    const { ids, label, headingLevel, start, end } = block;
    const content = cutAtMarks(text, start, end, marks).map((piece) => {
      const to = piece.start + piece.text.length;
      const set = <SetText text={text} start={piece.start} end={to} isPlain={!isSet} />;
      return pieceView(piece, kindOf, set);
    });
    const props = { 'data-target': isTarget ? '' : undefined, 'data-section': ids.at(-1) };
    if (headingLevel === 0) return <h2 {...props}>{content}</h2>;
    if (headingLevel !== null) return <h3 {...props}>{content}</h3>;
    return (
      <div class="clause" {...props}>
        {label !== '' && (
          <span class="clause-label" aria-hidden="true">
            {label}
          </span>
        )}
        <p>{content}</p>
      </div>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.text === after.text &&
    before.isTarget === after.isTarget &&
    sameMarks(before.marks, after.marks),
);

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return (
    one.length === other.length &&
    one.every((mark, index) => {
      const same = other[index];
      return (
        same?.start === mark.start &&
        same.end === mark.end &&
        same.kind === mark.kind &&
        same.index === mark.index
      );
    })
  );
}

function pieceView(
  { start, marks }: MarkedPiece,
  kindOf: (index: number) => string,
  content: ComponentChildren,
) {
  if (marks.length === 0)
    return (
      <span key={start} data-start={start}>
        {content}
      </span>
    );
  const classes: string[] = marks.map(({ kind, index }) =>
    kind === 'cited' && index === 1 ? 'cited-figure' : kind,
  );
  const repair = marks.find(({ kind }) => kind === 'repair' || kind === 'repair-current');
  if (repair) classes.push(`kind-${kindOf(repair.index)}`);
  return (
    <mark key={start} data-start={start} data-repair={repair?.index} class={classes.join(' ')}>
      {content}
    </mark>
  );
}
