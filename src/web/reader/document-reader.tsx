import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { repairsWithin } from '../text/map-offsets.ts';
import type { PartMark } from '../text/marks.ts';
import { CopyMenu } from './copy-menu.tsx';
import { DocumentHead } from './document-head.tsx';
import { DocumentText } from './document-text.tsx';
import { type Focus, focusSpan, type View } from './focus.ts';
import type { LoadedDocument } from './load-document.tsx';
import { readerMarks, shownBlocks } from './reader-marks.ts';
import { RepairBar } from './repair-bar.tsx';
import { SearchField } from './search-field.tsx';
import { useRepairs } from './use-repairs.ts';
import { useSearch } from './use-search.ts';
import { useReaderWords } from './words/words.ts';

export interface DocumentReaderProps {
  readonly document: LoadedDocument;
  readonly focus: Focus | null;
  /** Parts of the measure that is looked at, marked within it. */
  readonly parts?: readonly PartMark[];
  /** Controls before the search box: outline, close. */
  readonly controls?: ComponentChildren;
  /** The way to the previous and the next citation or clause. */
  readonly steps?: ComponentChildren;
}

const noParts: readonly PartMark[] = [];

/** A document with its tools: search, the two texts, the focus marked and scrolled to, references to copy. */
export function DocumentReader({ document, focus, parts = noParts, controls, steps }: DocumentReaderProps) {
  const text = useReaderWords();
  const [view, setView] = useState<View>('canonical');
  const scroller = useRef<HTMLDivElement>(null);
  const search = useSearch(document);
  const cited = useMemo(() => (focus ? focusSpan(document, focus) : null), [document, focus]);
  const repairs = useRepairs(document, focus?.span ?? null);
  const blocks = useMemo(() => shownBlocks(document, view), [document, view]);
  const { hits, current } = search;
  const marks = useMemo(
    () =>
      readerMarks(document, { view, focus, hits, currentHit: current, currentRepair: repairs.index, parts }),
    [document, view, focus, hits, current, repairs.index, parts],
  );

  const scrollTo = (selector: string) => {
    const element = scroller.current?.querySelector(selector);
    element?.scrollIntoView({ block: element.clientHeight > 400 ? 'start' : 'center' });
  };
  useEffect(() => scrollTo('.cited, [data-target]'), [focus, view, document]);
  useEffect(() => scrollTo('.current'), [hits, current, view]);
  useEffect(() => scrollTo('.repair-current'), [repairs.index]);

  const toggle = (next: View) => {
    setView(next);
    repairs.choose(null);
  };
  return (
    <div class={`reader ${view}`}>
      <div class="reader-tools">
        {controls}
        <SearchField search={search} />
        <ViewToggle view={view} onView={toggle} />
        <CopyMenu document={document} focus={focus} isCanonical={view === 'canonical'} />
      </div>
      {steps && (
        <div class="reader-steps">
          {steps}
          {focus?.span && cited && (
            <RepairsHere
              count={repairsWithin(document.repairs, cited.start, cited.end).length}
              view={view}
              onView={toggle}
            />
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too */}
      <section class="reader-scroll" ref={scroller} tabIndex={0} aria-label={document.detail.title}>
        <DocumentHead detail={document.detail} />
        <p class="view-note">{view === 'canonical' ? text.canonicalText : text.receivedText}</p>
        <DocumentText
          view={view}
          text={view === 'canonical' ? document.text : document.source}
          blocks={blocks}
          marks={marks}
          sectionId={focus && !focus.span ? focus.sectionId : null}
          kindOf={(index) => document.repairs[index]?.kind ?? ''}
          onRepair={(index) => {
            if (!repairs.shown.includes(index)) repairs.setFilter('all');
            repairs.choose(index);
          }}
        />
      </section>
      {(view === 'received' || repairs.index !== null) && <RepairBar state={repairs} />}
    </div>
  );
}

function ViewToggle({ view, onView }: { view: View; onView: (view: View) => void }) {
  const text = useReaderWords();
  return (
    <fieldset class="view-toggle">
      <legend class="off-screen">{text.view}</legend>
      {(['canonical', 'received'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
          {text[name]}
        </button>
      ))}
    </fieldset>
  );
}

interface RepairsHereProps {
  readonly count: number;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** How far the quote is from what was received, and the way to see it. */
function RepairsHere({ count, view, onView }: RepairsHereProps) {
  const text = useReaderWords();
  return (
    <span class="repairs-here">
      {count === 0 ? text.noRepairsHere : text.repairsHere(count)}
      {count > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => onView(view === 'canonical' ? 'received' : 'canonical')}
        >
          {view === 'canonical' ? text.showRepairs : text.showCanonical}
        </button>
      )}
    </span>
  );
}
