import type { Profile, UnderstoodProfile } from '../api/eligibility-types.ts';
import { type EligibilityWords, sentChoices } from './words/words.ts';

/** A value as the form shows it: a choice in the user's language, anything else as it was typed. */
export function shownValue(words: EligibilityWords, field: string, value: string): string {
  const at = sentChoices[field]?.indexOf(value) ?? -1;
  return words.choices[field]?.[at] ?? value;
}

/** What a profile holds, point by point, in the user's words: the case that a result is for. */
export function profilePoints(profile: Profile, words: EligibilityWords): string[] {
  const { district, industry = [], size, stage, ownership, certifications = [], needs = [], text } = profile;
  const figures = (profile.figures ?? []).map(({ name, value, unit }) => `${name} ${value}${unit}`.trim());
  const shown = (field: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value ? [shownValue(words, field, value)] : []));
  return [
    ...(district ? [district] : []),
    ...industry,
    ...shown('size', [size]),
    ...shown('stage', [stage]),
    ...shown('ownership', [ownership]),
    ...shown('certifications', certifications),
    ...shown('needs', needs),
    ...figures,
    ...(text ? [text] : []),
  ];
}

/** A profile as a question to the chat. */
export function profileQuestion(profile: Profile, words: EligibilityWords): string {
  const { district, industry = [], needs = [], text } = profile;
  const { say } = words;
  const { district: _, industry: __, needs: ___, text: ____, ...others } = profile;
  const parts = [
    ...(text ? [text.replace(/[。.\s]+$/, '')] : []),
    ...(district ? [say.district(district)] : []),
    ...(industry.length > 0 ? [say.industry(industry.join(say.between))] : []),
    ...profilePoints(others, words),
    ...(needs.length > 0
      ? [say.needs(needs.map((need) => shownValue(words, 'needs', need)).join(say.between))]
      : []),
  ];
  return say.sentence(parts);
}

/** What the server understood, point by point, in the user's words. */
export function understoodIn(understood: UnderstoodProfile, words: EligibilityWords): string[] {
  const { district, industry, size, stage, ownership, figures } = understood;
  const shown = (codes: readonly string[]) => codes.map((code) => words.codes[code] ?? code);
  return [
    ...district,
    ...industry,
    ...(size.length > 0 ? [shown(size).join('/')] : []),
    ...shown(stage === null ? [] : [stage]),
    ...shown(ownership),
    ...figures.map(({ name, text }) => `${name} ${text}`.trim()),
  ];
}
