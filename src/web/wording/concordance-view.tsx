import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Concordance, Occurrence } from '../api/wording-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { readerUrl } from '../text/address.ts';
import { useApp } from '../ui/app-context.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { SetText } from '../ui/set-text.tsx';
import { useRequest } from '../ui/use-request.ts';
import { useWordingWords } from './words/words.ts';

export interface ConcordanceViewProps {
  readonly modes: ComponentChildren;
  readonly term: string;
  readonly onTerm: (term: string) => void;
  readonly onOpen: OpenPlace;
}

/** Every place at which a term occurs, in its words, with counts by chapter. */
export function ConcordanceView({ modes, term, onTerm, onOpen }: ConcordanceViewProps) {
  const { client } = useApp();
  const words = useWordingWords();
  const text = words.concordance;
  const [query, setQuery] = useState(term);
  const fieldId = useId();
  const request = useRequest<Concordance>();
  const find = () => {
    const path = `/api/concordance?term=${encodeURIComponent(term)}`;
    request.run((signal) => client.json<Concordance>(path, { signal }));
  };
  useEffect(() => {
    setQuery(term);
    if (term === '') request.clear();
    else find();
  }, [term]);
  const { result, isRunning, problem } = request;
  return (
    <div class="tool-scroll">
      <form
        class="tool-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim() === term) find();
          else onTerm(query.trim());
        }}
      >
        <header class="tool-head">
          <h1>{words.title}</h1>
          {modes}
        </header>
        <p class="lead">{text.intro}</p>
        <div class="term-field">
          <label class="off-screen" for={fieldId}>
            {text.term}
          </label>
          <input
            id={fieldId}
            type="search"
            placeholder={text.placeholder}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={query.trim() === ''}>
            {text.find}
          </button>
        </div>
        {problem && <RequestProblem problem={problem} texts={words.problems} onRetry={find} />}
        <p role="status" class="concordance-total">
          {isRunning && !result && text.searching}
          {result &&
            term !== '' &&
            (result.total === 0
              ? text.none(result.term)
              : text.total(result.term, result.total, clausesOf(result)))}
        </p>
      </form>
      {result && term !== '' && result.total > 0 && (
        <Occurrences key={result.term} concordance={result} onOpen={onOpen} />
      )}
    </div>
  );
}

function clausesOf({ occurrences }: Concordance): number {
  return new Set(occurrences.map(({ documentId, sectionId }) => `${documentId} ${sectionId}`)).size;
}

interface OccurrencesProps {
  readonly concordance: Concordance;
  readonly onOpen: OpenPlace;
}

function Occurrences({ concordance, onOpen }: OccurrencesProps) {
  const text = useWordingWords().concordance;
  const { settings } = useApp();
  const { chapters, occurrences } = concordance;
  const documents = documentsOf(concordance, settings?.documents ?? []);
  const [chapter, setChapter] = useState<string | null>(null);
  const keyOf = (one: { documentId: string; sectionId: string }) => `${one.documentId} ${one.sectionId}`;
  const shown = useMemo(
    () =>
      chapter === null
        ? occurrences
        : occurrences.filter(({ documentId, sectionId }) => isWithin(`${documentId} ${sectionId}`, chapter)),
    [occurrences, chapter],
  );
  return (
    <div class="concordance">
      <section>
        <h2>{text.byChapter}</h2>
        <ul class="chapter-counts">
          <li>
            <button type="button" aria-pressed={chapter === null} onClick={() => setChapter(null)}>
              <span>{text.allChapters}</span>
              <b>{concordance.total}</b>
            </button>
          </li>
          {chapters.map((one, at) => (
            <li key={keyOf(one)}>
              {documents.length > 1 && one.documentId !== chapters[at - 1]?.documentId && (
                <p class="document-name" lang="zh-CN">
                  {titleOf(documents, one.documentId)}
                </p>
              )}
              <button
                type="button"
                aria-pressed={chapter === keyOf(one)}
                disabled={one.count === 0}
                onClick={() => setChapter(chapter === keyOf(one) ? null : keyOf(one))}
              >
                <span lang="zh-CN">
                  {one.label} <SetText text={one.title} />
                </span>
                <b>{one.count}</b>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.occurrences}</h2>
        <ol class="occurrences">
          {shown.map((one, at) => (
            <OccurrenceLine
              key={`${one.documentId} ${one.start}`}
              occurrence={one}
              document={
                documents.length > 1 && one.documentId !== shown[at - 1]?.documentId
                  ? titleOf(documents, one.documentId)
                  : null
              }
              onOpen={() => onOpen(shown, one)}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Whether a section is a chapter or lies in it, both as document and section id. */
function isWithin(section: string, chapter: string): boolean {
  return section === chapter || section.startsWith(`${chapter}.`);
}

interface NamedDocument {
  readonly id: string;
  readonly title: string;
}

/** The documents that have the term; one whose title has not arrived goes by its id. */
function documentsOf({ chapters }: Concordance, known: readonly NamedDocument[]): NamedDocument[] {
  return [...new Set(chapters.map(({ documentId }) => documentId))].map((id) => ({
    id,
    title: known.find((document) => document.id === id)?.title ?? id,
  }));
}

function titleOf(documents: readonly NamedDocument[], id: string): string {
  return documents.find((document) => document.id === id)?.title ?? id;
}

interface OccurrenceLineProps {
  readonly occurrence: Occurrence;
  /** Set where the occurrences of a document begin and there are several. */
  readonly document: string | null;
  readonly onOpen: () => void;
}

function OccurrenceLine({ occurrence, document, onOpen }: OccurrenceLineProps) {
  const { documentId, sectionId, label, before, quote, after } = occurrence;
  return (
    <li class="occurrence" lang="zh-CN">
      {document !== null && <p class="document-name">{document}</p>}
      <a
        href={readerUrl(documentId, sectionId, occurrence)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        {label}
      </a>
      <span class="in-context">
        <SetText text={before} />
        <mark>{quote}</mark>
        <SetText text={after} />
      </span>
    </li>
  );
}
