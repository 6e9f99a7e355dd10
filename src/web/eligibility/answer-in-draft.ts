import type { ProfileQuestion } from '../api/eligibility-types.ts';
import { numberOf, type ProfileDraft } from './profile-draft.ts';

/** The form with a question's answer in the field that it is about; where none fits, in the free text. */
export function answerInDraft(draft: ProfileDraft, question: ProfileQuestion, answer: string): ProfileDraft {
  const also = (before: string, added: string) => (before.trim() === '' ? added : `${before}、${added}`);
  switch (question.field) {
    case 'district':
      return { ...draft, district: answer };
    case 'industry':
      return { ...draft, industry: also(draft.industry, answer) };
    case 'size': {
      const headcount = numberOf(answer.replace(/人$/, ''));
      return headcount === null
        ? { ...draft, size: answer }
        : { ...draft, size: '', headcount: String(headcount) };
    }
    case 'stage':
      return { ...draft, stage: answer };
    case 'ownership':
      return { ...draft, ownership: answer };
    case 'certifications':
      return { ...draft, otherCertifications: also(draft.otherCertifications, answer) };
    case 'needs':
      return { ...draft, needs: [...draft.needs, answer] };
    default: {
      const said = `${question.text.replace(/[?？]$/, '')}：${answer}`;
      return { ...draft, text: draft.text.trim() === '' ? said : `${draft.text.trim()}\n${said}` };
    }
  }
}
