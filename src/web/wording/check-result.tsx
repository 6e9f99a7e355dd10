import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Verdict, verdicts, type WordingMatch } from '../api/wording-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useFocusOnMount } from '../ui/use-focus.ts';
import type { CheckedDraft } from './checked-draft.ts';
import { DraftText, findingId } from './draft-text.tsx';
import { ExportCheck } from './export-check.tsx';
import { Finding } from './finding.tsx';
import { VerdictLabel } from './verdict-label.tsx';
import { useWordingWords } from './words/words.ts';

export interface CheckResultProps {
  readonly checked: CheckedDraft;
  readonly scope: { readonly documentId?: string };
  readonly onOpen: OpenPlace;
  readonly onEdit: () => void;
  readonly onFresh: () => void;
}

/** Findings of a long draft are shown by so many at a time, so that the page stays quick. */
const pageSize = 100;

/** The draft with its marks, and beside it what was found about each statement. */
export function CheckResult({ checked, scope, onOpen, onEdit, onFresh }: CheckResultProps) {
  const words = useWordingWords();
  const { text, check } = checked;
  const { segments } = check;
  const [filter, setFilter] = useState<Verdict | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [page, setPage] = useState(0);
  const wanted = useRef<string | null>(null);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const matches = useMemo(() => segments.flatMap(({ match }) => (match ? [match] : [])), [segments]);
  const shown = useMemo(
    () =>
      segments.flatMap((segment, index) =>
        filter === null || segment.verdict === filter ? [{ segment, index }] : [],
      ),
    [segments, filter],
  );

  useEffect(() => {
    // Once what was asked for is on the page.
    if (wanted.current === null) return;
    const element = document.querySelector<HTMLElement>(wanted.current);
    wanted.current = null;
    element?.scrollIntoView({ block: 'nearest' });
  });
  const open = useCallback((match: WordingMatch) => onOpen(matches, match), [matches, onOpen]);
  const select = useCallback(
    (index: number) => {
      const segment = segments[index];
      if (!segment) return;
      // A statement of another verdict than is filtered for takes the filter away.
      const kept = filter === segment.verdict;
      if (!kept) setFilter(null);
      setSelected(index);
      const position = kept
        ? segments.filter(({ verdict }, at) => at < index && verdict === filter).length
        : index;
      setPage(Math.floor(position / pageSize));
      wanted.current = `#${findingId(index)}`;
      // Where the document would cover the finding, the finding comes first.
      if (segment.match && matchMedia('(min-width: 60rem)').matches) open(segment.match);
    },
    [segments, filter, open],
  );
  const show = useCallback((index: number) => {
    setSelected(index);
    wanted.current = `[data-statement="${index}"]`;
  }, []);

  return (
    <div class="check-result">
      <header class="result-bar">
        <h1 ref={heading} tabIndex={-1}>
          {words.result}
        </h1>
        <Summary
          checked={checked}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setPage(0);
          }}
        />
        <span class="result-actions">
          <button type="button" class="text-button" onClick={onEdit}>
            {words.edit}
          </button>
          <button type="button" class="text-button" onClick={onFresh}>
            {words.fresh}
          </button>
          <ExportCheck text={text} scope={scope} />
        </span>
      </header>
      <div class="result-columns">
        <DraftText text={text} segments={segments} selected={selected} filter={filter} onSelect={select} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too */}
        <section class="findings tool-part" aria-label={words.result} tabIndex={0}>
          <p class="muted" role="status">
            {segments.length === 0 ? words.nothing : shown.length === 0 ? words.noneOfKind : ''}
          </p>
          <ol start={page * pageSize + 1}>
            {shown.slice(page * pageSize, (page + 1) * pageSize).map(({ segment, index }) => (
              <Finding
                key={index}
                segment={segment}
                index={index}
                isSelected={selected === index}
                onOpen={open}
                onShow={show}
              />
            ))}
          </ol>
          {shown.length > pageSize && <Pages page={page} count={shown.length} onPage={setPage} />}
        </section>
      </div>
    </div>
  );
}

interface PagesProps {
  readonly page: number;
  /** How many findings there are in all. */
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** The way through the findings of a long draft. */
function Pages({ page, count, onPage }: PagesProps) {
  const words = useWordingWords();
  const first = page * pageSize + 1;
  const last = Math.min(count, first + pageSize - 1);
  const bar = useRef<HTMLElement>(null);
  const go = (to: number) => {
    onPage(to);
    bar.current?.closest('.findings')?.querySelector('ol')?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav class="pages" ref={bar} aria-label={words.pages}>
      <button type="button" disabled={page === 0} onClick={() => go(page - 1)}>
        {words.earlier}
      </button>
      <span role="status">{words.range(first, last, count)}</span>
      <button type="button" disabled={last === count} onClick={() => go(page + 1)}>
        {words.later}
      </button>
    </nav>
  );
}

interface SummaryProps {
  readonly checked: CheckedDraft;
  readonly filter: Verdict | null;
  readonly onFilter: (verdict: Verdict | null) => void;
}

/** How many statements have which verdict; each count filters for its own. */
function Summary({ checked, filter, onFilter }: SummaryProps) {
  const words = useWordingWords();
  const { summary, segments } = checked.check;
  return (
    <fieldset class="summary">
      <legend class="off-screen">{words.filter}</legend>
      <button type="button" aria-pressed={filter === null} onClick={() => onFilter(null)}>
        {words.all} <b>{segments.length}</b>
      </button>
      {verdicts
        .filter((verdict) => (summary[verdict] ?? 0) > 0)
        .map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={filter === verdict}
            onClick={() => onFilter(filter === verdict ? null : verdict)}
          >
            <VerdictLabel verdict={verdict} /> <b>{summary[verdict]}</b>
          </button>
        ))}
    </fieldset>
  );
}
