import type { Profile } from '../api/eligibility-types.ts';
import { keepInTab, keptInTab } from './session.ts';

interface HandedQuestion {
  readonly question: string;
  readonly profile?: Profile;
}

const name = 'question';

/** Opens the chat with a question asked in it; a profile goes with all questions of that conversation. */
export function askInChat(question: string, profile?: Profile): void {
  keepInTab(name, { question, ...(profile && { profile }) } satisfies HandedQuestion);
  location.assign('/');
}

/** The question that another page handed over, once. */
export function takeHandedQuestion(): HandedQuestion | null {
  const handed = keptInTab<HandedQuestion>(name);
  keepInTab(name, null);
  return handed;
}
