import { nameDocuments } from '../../answer/messages.ts';
import { noticesFor } from '../../answer/notices.ts';
import type { Notice } from '../../answer/types.ts';
import { documentNames } from '../../corpus/document-name.ts';
import type { PolicyDocument } from '../../corpus/types.ts';
import type { Match } from '../../eligibility/create-matcher.ts';
import { eligibilityMessages } from '../../eligibility/messages.ts';
import type { Profile } from '../../eligibility/profile/types.ts';
import type { AnswerLanguage } from '../../text/language.ts';

/** What notices are written with. */
export interface NoticeContext {
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: AnswerLanguage;
  readonly now: Date;
}

/** What to know beside the measures of a match: nothing was told, nothing found, another place, what does not fit together, a period over. */
export function reportNotices(
  match: Match,
  given: Profile,
  isEmpty: boolean,
  { documents, language, now }: NoticeContext,
): Notice[] {
  const messages = eligibilityMessages(language);
  const names = nameDocuments([...documents.values()].flatMap(documentNames), language);
  const places = match.firm.places.map(({ name }) => name).join(messages.list);
  const endings = noticesFor(
    [...documents.keys()].map((documentId) => ({ documentId })),
    documents,
    language,
    now,
  );
  if (match.offersNothing)
    return [{ code: 'no_measures', text: messages.offersNothing(names).trim() }, ...endings];
  const nothing = !match.measures.some(({ state }) => state !== 'failed');
  return [
    ...(isEmpty ? [{ code: 'empty_profile', text: messages.tellMore(names) } as const] : []),
    ...(match.isOutside ? [{ code: 'outside_area', text: messages.outside(places, names) } as const] : []),
    ...match.firm.contradictions.map(
      ([one, other]) => ({ code: 'contradiction', text: messages.contradiction(one, other) }) as const,
    ),
    ...notUnderstood(given, match).map(
      (word) => ({ code: 'not_understood', text: messages.notUnderstood(word) }) as const,
    ),
    ...(nothing && !isEmpty ? [{ code: 'no_measures', text: messages.nothing(names).trim() } as const] : []),
    ...endings,
  ];
}

/** What a form gives and no list has: a place, a trade. */
function notUnderstood({ district, industry = [] }: Profile, { firm }: Match): string[] {
  const place = district?.trim() ?? '';
  const trades = industry.map((name) => name.trim()).filter((name) => name !== '');
  return [
    ...(place !== '' && firm.places.length === 0 ? [place] : []),
    ...(firm.industries.length === 0 ? trades : []),
    ...firm.unusable,
  ];
}
