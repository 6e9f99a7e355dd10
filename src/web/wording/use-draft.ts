import { useState } from 'preact/hooks';
import { keepInTab, keptInTab } from '../ui/session.ts';

/** What is to be checked: a text, as the field has it. */
export interface Draft {
  readonly text: string;
  /** The file that it was read from, if it was. */
  readonly fileName: string | null;
  /** Whether its result is shown, and is to be had again after a reload. */
  readonly isChecked: boolean;
}

const name = 'draft';
const empty: Draft = { text: '', fileName: null, isChecked: false };

/** Hands a draft to the wording check that is opened next in this tab. */
export function handOverDraft(text: string): void {
  keepInTab(name, { text, fileName: null, isChecked: true } satisfies Draft);
}

/** The draft, kept over a reload. */
export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => keptInTab<Draft>(name) ?? empty);
  return [
    draft,
    (next) => {
      keepInTab(name, next.text === '' ? null : next);
      setDraft(next);
    },
  ];
}
