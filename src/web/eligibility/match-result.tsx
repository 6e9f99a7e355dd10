import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EligibilityResult, MatchedMeasure, Profile } from '../api/eligibility-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { SetText } from '../ui/set-text.tsx';
import { useFocusOnMount } from '../ui/use-focus.ts';
import { type GroupName, groupNames, groupOf } from './match-groups.ts';
import { MeasureCard } from './measure-card.tsx';
import { NextQuestion } from './next-question.tsx';
import type { ProfileDraft } from './profile-draft.ts';
import { profilePoints, understoodIn } from './say-profile.ts';
import { useEligibilityWords } from './words/words.ts';

export interface MatchResultProps {
  readonly profile: Profile;
  readonly result: EligibilityResult;
  readonly draft: ProfileDraft;
  readonly isRunning: boolean;
  /** Matches anew, with a form to which something was added. */
  readonly onRefine: (draft: ProfileDraft) => void;
  readonly onEdit: () => void;
  readonly onChat: () => void;
  readonly onOpen: OpenPlace;
  /** What went wrong. */
  readonly children: ComponentChildren;
}

/** The measures that concern a profile: what applies, what depends on something, what does not apply and why. */
export function MatchResult(props: MatchResultProps) {
  const { profile, result, draft, isRunning, onRefine, onEdit, onChat, onOpen, children } = props;
  const { words: general } = useApp();
  const words = useEligibilityWords();
  const { measures, questions, notices, understood } = result;
  // What was filled in point by point needs no understanding.
  const understoodPoints = understood && profile.text ? understoodIn(understood, words) : [];
  // The server says it itself, with what else it has to say.
  const saysNothing = notices.some(({ code }) => code === 'no_measures' || code === 'empty_profile');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [hasAnswered, setAnswered] = useState(false);
  const groups = groupNames.map((name) => ({
    name,
    members: measures.filter((measure) => groupOf(measure) === name),
  }));
  const [question] = questions;
  return (
    <div class="tool-scroll">
      <div class="match" aria-busy={isRunning}>
        <header class="case">
          <h1 ref={heading} tabIndex={-1}>
            {words.result}
          </h1>
          <p class="case-line">
            <span class="muted">{words.yourCase}</span> {profilePoints(profile, words).join(' · ')}
          </p>
          {understoodPoints.length > 0 && (
            <p class="case-line understood">
              <span class="muted">{words.understood}</span> {understoodPoints.join(' · ')}
            </p>
          )}
          <span class="case-actions">
            <button type="button" class="text-button" onClick={onEdit}>
              <Icon name="edit" />
              {words.edit}
            </button>
            <button type="button" class="text-button" onClick={onChat}>
              <Icon name="chat" />
              {words.inChat}
            </button>
          </span>
        </header>
        {notices.map((notice) => (
          <p key={notice.text} class="notice">
            <strong>{general.turn.notice}</strong>
            <span>
              <SetText text={notice.text} />
            </span>
          </p>
        ))}
        {children}
        {question && (
          <NextQuestion
            key={question.text}
            question={question}
            draft={draft}
            hasFocus={hasAnswered}
            onAnswer={(next) => {
              setAnswered(true);
              onRefine(next);
            }}
          />
        )}
        <p role="status" class="muted">
          {isRunning
            ? words.finding
            : groups
                .filter(({ members }) => members.length > 0)
                .map(({ name, members }) => `${words.groups[name]} ${words.count(members.length)}`)
                .join(' · ')}
        </p>
        {measures.length === 0 && (
          <div class="none">
            {!saysNothing && <p>{words.none}</p>}
            <p class="muted">{words.noneText}</p>
          </div>
        )}
        {groups.map(({ name, members }) => (
          <Group key={name} name={name} members={members} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly name: GroupName;
  readonly members: readonly MatchedMeasure[];
  readonly onOpen: OpenPlace;
}

function Group({ name, members, onOpen }: GroupProps) {
  const words = useEligibilityWords();
  if (members.length === 0) return null;
  const places = members.map(({ citation }) => citation);
  const list = (
    <ul>
      {members.map((measure) => (
        <MeasureCard key={measure.id} measure={measure} places={places} onOpen={onOpen} />
      ))}
    </ul>
  );
  const count = <span class="muted">{words.count(members.length)}</span>;
  return (
    <section class={`result-group ${name}`}>
      {name === 'excluded' ? (
        <details>
          <summary>
            <h2>{words.groups[name]}</h2> {count}
          </summary>
          {list}
        </details>
      ) : (
        <>
          <h2>
            {words.groups[name]} {count}
          </h2>
          {list}
        </>
      )}
    </section>
  );
}
