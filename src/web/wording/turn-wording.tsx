import '../styles/wording.css';
import type { WordingCheck } from '../api/wording-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { Finding } from './finding.tsx';
import { handOverDraft } from './use-draft.ts';

export interface TurnWordingProps {
  readonly check: WordingCheck;
  readonly onOpen: OpenPlace;
}

/** Beyond these the tab has the rest. */
const shownInChat = 5;

/** Where the statements that an answer speaks of differ from the text, and the way to the same draft in its tab. */
export function TurnWording({ check, onOpen }: TurnWordingProps) {
  const { words } = useApp();
  const { segments } = check;
  // What is literal, or not there at all, the answer says in full.
  const differing = segments.filter(({ diff }) => diff !== undefined).slice(0, shownInChat);
  const matches = differing.flatMap(({ match }) => (match ? [match] : []));
  const draft = check.text ?? segments.map(({ text }) => text).join('\n');
  return (
    <section class="turn-findings" aria-label={words.nav.wording}>
      <ol>
        {differing.map((segment, index) => (
          <Finding
            key={segment.start}
            segment={segment}
            index={index}
            isSelected={false}
            onOpen={(match) => onOpen(matches, match)}
          />
        ))}
      </ol>
      <a href="/wording" onClick={() => handOverDraft(draft)}>
        {words.turn.openWording}
      </a>
    </section>
  );
}
