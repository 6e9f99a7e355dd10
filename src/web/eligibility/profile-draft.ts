import type { Profile, ProfileFigure } from '../api/eligibility-types.ts';

/** What the form's fields hold, as typed. */
export interface ProfileDraft {
  readonly text: string;
  readonly district: string;
  readonly industry: string;
  readonly size: string;
  readonly headcount: string;
  readonly stage: string;
  readonly ownership: string;
  readonly certifications: readonly string[];
  readonly otherCertifications: string;
  readonly needs: readonly string[];
  readonly figures: readonly FigureDraft[];
}

export interface FigureDraft {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

export const emptyDraft: ProfileDraft = {
  text: '',
  district: '',
  industry: '',
  size: '',
  headcount: '',
  stage: '',
  ownership: '',
  certifications: [],
  otherCertifications: '',
  needs: [],
  figures: [],
};

/** The words of a field that takes several, between commas of any kind. */
export function wordsOf(list: string): string[] {
  return list
    .split(/[,，、;；\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A number as people write it, with commas or in full width; `null` for what is none. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Whether a text is a number below zero, which no figure of the form can be. */
export function isNegative(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^[-−–]\d/.test(plain) && numberOf(plain.slice(1)) !== null;
}

/** Rows that have something in them but no number. */
export function badFigures({ figures }: ProfileDraft): readonly FigureDraft[] {
  return figures.filter(
    ({ name, value, unit }) => `${name}${value}${unit}`.trim() !== '' && numberOf(value) === null,
  );
}

/** What is sent of a form; fields that were left empty are not part of it. */
export function profileOf(draft: ProfileDraft): Profile {
  const { district, industry, size, headcount, stage, ownership, certifications, needs, text } = draft;
  const count = numberOf(headcount);
  const allCertifications = [...certifications, ...wordsOf(draft.otherCertifications)];
  const figures = draft.figures.flatMap(({ name, value, unit }): ProfileFigure[] => {
    const number = numberOf(value);
    return number === null ? [] : [{ name: name.trim(), value: number, unit: unit.trim() }];
  });
  const industries = wordsOf(industry);
  // A headcount says more than a class, and the server derives the one from the other.
  const saidSize = count === null ? size : `${count}人`;
  return {
    ...(district.trim() && { district: district.trim() }),
    ...(industries.length > 0 && { industry: industries }),
    ...(saidSize && { size: saidSize }),
    ...(stage && { stage }),
    ...(ownership && { ownership }),
    ...(allCertifications.length > 0 && { certifications: allCertifications }),
    ...(needs.length > 0 && { needs }),
    ...(figures.length > 0 && { figures }),
    ...(text.trim() && { text: text.trim() }),
  };
}

/** A form filled with a profile that came from elsewhere. */
export function draftOf(profile: Profile, knownCertifications: readonly string[]): ProfileDraft {
  const certifications = profile.certifications ?? [];
  const headcount = /^(\d+)人$/.exec(profile.size ?? '')?.[1];
  return {
    text: profile.text ?? '',
    district: profile.district ?? '',
    industry: (profile.industry ?? []).join('、'),
    size: headcount ? '' : (profile.size ?? ''),
    headcount: headcount ?? '',
    stage: profile.stage ?? '',
    ownership: profile.ownership ?? '',
    certifications: certifications.filter((one) => knownCertifications.includes(one)),
    otherCertifications: certifications.filter((one) => !knownCertifications.includes(one)).join('、'),
    needs: profile.needs ?? [],
    figures: (profile.figures ?? []).map(({ name, value, unit }) => ({ name, value: String(value), unit })),
  };
}
