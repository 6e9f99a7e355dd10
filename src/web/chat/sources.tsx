import type { ComponentChildren } from 'preact';
import type { Citation, Place } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';
import { useApp } from '../ui/app-context.tsx';
import { SetText } from '../ui/set-text.tsx';
import type { OpenCitation } from './answer-text.tsx';

/** The citations of an answer by clause, in the order of their markers. */
export function Sources({ citations, onOpen }: { citations: readonly Citation[]; onOpen: OpenCitation }) {
  const { words } = useApp();
  const groups = bySection(citations);
  if (groups.length === 0) return null;
  return (
    <section class="sources">
      <h3>{words.turn.sources}</h3>
      <ul>
        {groups.map(([first, ...rest]) => (
          <li key={first.n}>
            <span class="source-numbers">
              {[first, ...rest].map((citation) => (
                <SourceLink key={citation.n} citation={citation} onOpen={onOpen} className="marker">
                  {String(citation.n)}
                </SourceLink>
              ))}
            </span>
            <SourceLink citation={first} onOpen={onOpen}>
              <span lang="zh-CN">{first.label}</span>
            </SourceLink>
            <DocumentTitle documentId={first.documentId} />
            <span class="source-path" lang="zh-CN">
              <SetText text={first.heading.join(' › ')} />
            </span>
            <span class="print-only source-quote" lang="zh-CN">
              {[first, ...rest].map(({ quote }) => `“${quote}”`).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which document a source is in: on paper always, on the screen where there are several. */
function DocumentTitle({ documentId }: { documentId: string }) {
  const { settings } = useApp();
  const documents = settings?.documents ?? [];
  const title = documents.find(({ id }) => id === documentId)?.title;
  return title ? (
    <span class={documents.length > 1 ? 'source-path' : 'print-only'} lang="zh-CN">{`《${title}》`}</span>
  ) : null;
}

interface SourceLinkProps {
  readonly citation: Citation;
  readonly onOpen: OpenCitation;
  readonly className?: string;
  readonly children: ComponentChildren;
}

function SourceLink({ citation, onOpen, className, children }: SourceLinkProps) {
  const { words } = useApp();
  const { n, label, documentId, sectionId } = citation;
  return (
    <a
      class={className}
      href={readerUrl(documentId, sectionId, citation)}
      aria-label={words.citation.marker(n, label)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(citation);
      }}
    >
      {children}
    </a>
  );
}

function bySection(citations: readonly Citation[]): [Citation, ...Citation[]][] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const key = `${citation.documentId} ${citation.sectionId}`;
    const group = groups.get(key);
    if (group) group.push(citation);
    else groups.set(key, [citation]);
  }
  return [...groups.values()];
}

/** Clauses offered beside a refusal. */
export function Nearest({ places, onOpen }: { places: readonly Place[]; onOpen: (place: Place) => void }) {
  const { words } = useApp();
  if (places.length === 0) return null;
  return (
    <section class="nearest">
      <h3>{words.turn.nearest}</h3>
      <ul>
        {places.map((place) => (
          <li key={`${place.sectionId} ${place.start}`} lang="zh-CN">
            <a
              href={readerUrl(place.documentId, place.sectionId, place)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(place);
              }}
            >
              {place.label}
            </a>
            <span>
              <SetText text={place.quote} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
