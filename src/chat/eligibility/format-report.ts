import { eligibilityMessages } from '../../eligibility/messages.ts';
import type { ReportedMeasure } from '../../eligibility/report-types.ts';
import { type AnswerLanguage, detectLanguage } from '../../text/language.ts';
import type { ReportWithNotices } from './report-for.ts';

const marks = { met: '✓', not_met: '✗', unknown: '?' } as const;

/** A report as plain text: each measure with its clause, strength, conditions and ceiling, then what to tell next, then notices. */
export function formatReport(report: ReportWithNotices, language?: AnswerLanguage): string {
  const own = language ?? detectLanguage(report.profile.text ?? '中');
  return [
    ...report.measures.map((measure) => formatMeasure(measure, own)),
    report.questions.map(({ text }) => `? ${text}`).join('\n'),
    report.notices.map(({ text }) => `! ${text}`).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function formatMeasure(measure: ReportedMeasure, language: AnswerLanguage): string {
  const messages = eligibilityMessages(language);
  const { citation, offers, conditions, absent, kind } = measure;
  const place = [citation.label, ...citation.heading].join(' › ');
  return [
    `${messages.measureStatus[measure.status]}  ${place}`,
    `    ${citation.quote.replaceAll('\n', '\n    ')}`,
    ...offers.flatMap(({ strength, ceiling, derivation }) => [
      `    ${messages.strength(strength, kind)}`,
      ...(ceiling === undefined
        ? []
        : [`    ${messages.ceiling(derivation === undefined ? ceiling : `${ceiling} (${derivation})`)}`]),
    ]),
    ...(measure.needs.length > 0 ? [`    ${messages.offersNeed(measure.needs.join(messages.list))}`] : []),
    ...conditions.map(({ text, status }) => `    ${marks[status]} ${text} ${messages.status[status]}`),
    ...(absent.length > 0
      ? [`    – ${messages.notGiven(absent.map((one) => messages.absent[one]).join(messages.list))}`]
      : []),
  ].join('\n');
}
