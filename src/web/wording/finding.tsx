import { memo } from 'preact/compat';
import type { WordingChange, WordingMatch, WordingSegment } from '../api/wording-types.ts';
import { readerUrl } from '../text/address.ts';
import { Icon } from '../ui/icon.tsx';
import { SetText } from '../ui/set-text.tsx';
import { DiffText } from './diff-text.tsx';
import { findingId } from './draft-text.tsx';
import { VerdictLabel } from './verdict-label.tsx';
import { useWordingWords } from './words/words.ts';

export interface FindingProps {
  readonly segment: WordingSegment;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onOpen: (match: WordingMatch) => void;
  /** Leads to the statement in the draft, where the draft is on the page. */
  readonly onShow?: (index: number) => void;
}

/** What was found about one statement: its clause, the literal text, and what differs. */
export const Finding = memo(function Finding({ segment, index, isSelected, onOpen, onShow }: FindingProps) {
  const words = useWordingWords();
  const { verdict, match, text } = segment;
  return (
    <li class={isSelected ? 'finding selected' : 'finding'} id={findingId(index)} tabIndex={-1}>
      <header>
        <VerdictLabel verdict={verdict} />
        {match && <ClauseLink match={match} onOpen={onOpen} />}
        {onShow && (
          <button type="button" class="link number" onClick={() => onShow(index)}>
            <span aria-hidden="true">{index + 1}</span>
            <span class="off-screen">{`${words.statement(index + 1)}: ${words.toStatement}`}</span>
          </button>
        )}
      </header>
      {verdict === 'exact' || !match ? (
        <p class="draft-quote" lang="zh-CN">
          <SetText text={text} isPlain />
        </p>
      ) : (
        <>
          {segment.isTranslation && (
            <p class="draft-quote" lang="en">
              <SetText text={text} isPlain />
            </p>
          )}
          <Differences segment={segment} match={match} />
        </>
      )}
      {!match && <p class="muted">{words.verdictText[verdict]}</p>}
      {segment.isTranslation && <p class="muted">{words.translated}</p>}
      <Claims segment={segment} />
    </li>
  );
});

interface ClauseLinkProps {
  readonly match: WordingMatch;
  readonly onOpen: (match: WordingMatch) => void;
}

function ClauseLink({ match, onOpen }: ClauseLinkProps) {
  const words = useWordingWords();
  return (
    <span class="clause-path" lang="zh-CN">
      <a
        href={readerUrl(match.documentId, match.sectionId, match)}
        title={words.open}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(match);
        }}
      >
        {match.label}
      </a>
      {match.heading && match.heading.length > 0 && (
        <span class="source-path">
          <SetText text={match.heading.join(' › ')} />
        </span>
      )}
    </span>
  );
}

function Differences({ segment, match }: { segment: WordingSegment; match: WordingMatch }) {
  const words = useWordingWords();
  const { diff } = segment;
  const changes = (segment.changes ?? []).filter(({ kind }) => kind !== 'quotation');
  return (
    <>
      {changes.length > 0 && <Changes changes={changes} />}
      <dl class="sides">
        <div>
          <dt>{words.original}</dt>
          <dd lang="zh-CN">
            <blockquote>
              <SetText text={match.quote} />
            </blockquote>
          </dd>
        </div>
        {diff && (
          <div>
            <dt>{words.comparison}</dt>
            <dd>
              <DiffText diff={diff} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** What is worded otherwise, from the text to the draft. */
export function Changes({ changes }: { changes: readonly WordingChange[] }) {
  const words = useWordingWords();
  return (
    <ul class="changes-list" aria-label={words.changes}>
      {changes.map(({ kind, canonical, draft }, index) => (
        <li key={index}>
          <span class="change-kind">{words.changeKinds[kind] ?? kind}</span>
          <span class="off-screen">{words.original} </span>
          <b lang="zh-CN">
            <SetText text={canonical || words.nothingThere} isPlain />
          </b>
          <span class="arrow" aria-hidden="true">
            →
          </span>
          <span class="off-screen">{words.inDraft} </span>
          <b lang="zh-CN" class="of-draft">
            <SetText text={draft || words.nothingThere} isPlain />
          </b>
        </li>
      ))}
    </ul>
  );
}

/** What the draft claims beside the words themselves: that they are literal, and where they stand. */
function Claims({ segment: { changes = [], reference, match } }: { segment: WordingSegment }) {
  const words = useWordingWords();
  return (
    <>
      {changes
        .filter(({ kind }) => kind === 'quotation')
        .map(({ draft }) => (
          <p class="claim wrong" key={draft}>
            <Icon name="differs" />
            <span>
              {words.misquoted}{' '}
              <q lang="zh-CN">
                <SetText text={draft} isPlain />
              </q>
            </span>
          </p>
        ))}
      {reference && (
        <p class={`claim ${reference.status}`}>
          <Icon
            name={
              reference.status === 'right' ? 'check' : reference.status === 'wrong' ? 'differs' : 'unknown'
            }
          />
          {reference.status === 'wrong'
            ? words.reference.wrong(reference.text, match?.label ?? '')
            : words.reference[reference.status](reference.text)}
        </p>
      )}
    </>
  );
}
