import { useState } from 'preact/hooks';
import type { Profile } from '../api/eligibility-types.ts';
import { keepInTab, keptInTab } from '../ui/session.ts';
import { draftOf, emptyDraft, type ProfileDraft } from './profile-draft.ts';
import { sentChoices } from './words/words.ts';

interface KeptProfile {
  readonly draft: ProfileDraft;
  /** Whether its result is shown, and is to be had again after a reload. */
  readonly isMatched: boolean;
}

const name = 'profile';

/** Hands a profile to the form that is opened next in this tab. */
export function handOverProfile(profile: Profile): void {
  keepInTab(name, {
    draft: draftOf(profile, sentChoices.certifications ?? []),
    isMatched: true,
  } satisfies KeptProfile);
}

/** What the form holds, kept over a reload. */
export function useProfileDraft(): readonly [KeptProfile, (kept: KeptProfile) => void] {
  const [kept, setKept] = useState<KeptProfile>(() => {
    const stored = keptInTab<KeptProfile>(name);
    return stored
      ? { ...stored, draft: { ...emptyDraft, ...stored.draft } }
      : { draft: emptyDraft, isMatched: false };
  });
  return [
    kept,
    (next) => {
      keepInTab(name, next);
      setKept(next);
    },
  ];
}
