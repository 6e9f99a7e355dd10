import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { Verdict, WordingSegment } from '../api/wording-types.ts';
import { readerUrl } from '../text/address.ts';
import { SetText } from '../ui/set-text.tsx';
import { type DraftLine, draftLines } from './draft-lines.ts';
import { VerdictLabel } from './verdict-label.tsx';
import { useWordingWords } from './words/words.ts';

export interface DraftTextProps {
  readonly text: string;
  readonly segments: readonly WordingSegment[];
  /** Index of the statement that is looked at, or `null`. */
  readonly selected: number | null;
  /** The verdict that is filtered for; statements of others step back. */
  readonly filter: Verdict | null;
  readonly onSelect: (index: number) => void;
}

/** The draft with every statement marked; each mark leads to its clause. */
export function DraftText({ text, segments, selected, filter, onSelect }: DraftTextProps) {
  const words = useWordingWords();
  const lines = useMemo(() => draftLines(text, segments), [text, segments]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too
    <section class="draft-text tool-part" aria-label={words.draft} tabIndex={0} lang="zh-CN">
      {lines.map((line) => (
        <Line
          key={line.start}
          line={line}
          segments={segments}
          selected={line.pieces.some(({ statement }) => statement === selected) ? selected : null}
          filter={filter}
          onSelect={onSelect}
        />
      ))}
    </section>
  );
}

type LineProps = Omit<DraftTextProps, 'text'> & { readonly line: DraftLine };

const Line = memo(
  function Line({ line, segments, selected, filter, onSelect }: LineProps) {
    return (
      <p class="draft-line">
        {line.pieces.map((piece) => {
          const index = piece.statement;
          const segment = index === null ? undefined : segments[index];
          if (index === null || !segment)
            return (
              <span key={piece.start}>
                <SetText text={piece.text} isPlain />
              </span>
            );
          const { verdict, match } = segment;
          const classes = [
            'statement',
            verdict,
            ...(selected === index ? ['selected'] : []),
            ...(filter !== null && filter !== verdict ? ['back'] : []),
          ];
          return (
            <a
              key={piece.start}
              class={classes.join(' ')}
              data-statement={index}
              href={match ? readerUrl(match.documentId, match.sectionId, match) : `#${findingId(index)}`}
              aria-current={selected === index ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onSelect(index);
              }}
            >
              <SetText text={piece.text} isPlain />
              {piece.isLast && <VerdictLabel verdict={verdict} isBrief={verdict === 'exact'} />}
            </a>
          );
        })}
      </p>
    );
  },
  (before, after) =>
    before.line === after.line &&
    before.segments === after.segments &&
    before.selected === after.selected &&
    before.filter === after.filter &&
    before.onSelect === after.onSelect,
);

/** Id of a statement's finding on the page. */
export function findingId(index: number): string {
  return `finding-${index + 1}`;
}
