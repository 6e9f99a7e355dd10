import type { ConsultedDocuments } from '../../answer/consulted-documents.ts';
import type { Notice } from '../../answer/types.ts';
import type { Matcher } from '../../eligibility/create-matcher.ts';
import type { Profile } from '../../eligibility/profile/types.ts';
import { reportMatch } from '../../eligibility/report-match.ts';
import type { EligibilityReport } from '../../eligibility/report-types.ts';
import type { Clock } from '../../ports.ts';
import type { AnswerLanguage } from '../../text/language.ts';
import { detectLanguage } from '../../text/language.ts';
import { withoutAsking } from './asks-for-support.ts';
import { hasFacts } from './read-turn.ts';
import { reportNotices } from './report-notices.ts';

/** What holding a firm against documents takes. */
export interface EligibilityServices {
  readonly matcher: Matcher;
  readonly consult: (ids?: readonly string[]) => ConsultedDocuments;
  readonly clock: Clock;
}

/** What documents hold for a firm, and what to know beside it. */
export interface ReportWithNotices extends EligibilityReport {
  readonly notices: readonly Notice[];
}

/**
 * What documents hold for a firm. A profile that says nothing gets no measures, but what to tell first.
 *
 * @param ids documents; all when absent
 * @param language of the words around the quotes; without it that of the profile's own words
 */
export async function reportFor(
  given: Profile,
  ids: readonly string[] | undefined,
  language: AnswerLanguage | undefined,
  { matcher, consult, clock }: EligibilityServices,
): Promise<ReportWithNotices> {
  const told = given.text === undefined ? undefined : withoutAsking(given.text);
  const profile: Profile = { ...given, text: told === '' ? undefined : told };
  const match = await matcher.match(profile, ids);
  const isEmpty = !hasFacts(profile);
  const context = {
    documents: consult(ids).byId,
    language: language ?? detectLanguage(wordsOf(given)),
    now: clock.now(),
  };
  return {
    ...reportMatch(match, given, isEmpty, context),
    notices: reportNotices(match, given, isEmpty, context),
  };
}

/** All words of a profile; 中 when there are none, as the documents are in Chinese. */
function wordsOf({ text, district, industry = [], needs = [] }: Profile): string {
  return text ?? ([district, ...industry, ...needs].filter(Boolean).join(' ') || '中');
}
