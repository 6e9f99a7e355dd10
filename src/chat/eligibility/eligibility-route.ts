import { finishAnswer, isSound } from '../../answer/finish-answer.ts';
import { nameDocuments } from '../../answer/messages.ts';
import { renderAnswer } from '../../answer/render-answer.ts';
import type { ProfileContext } from '../../eligibility/profile/read-profile.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { type AnswerLanguage, detectLanguage } from '../../text/language.ts';
import type { Route, RoutedTurn } from '../routes.ts';
import { type AskedList, asksForList, asksForMost, asksHowMuch, withoutHowMuch } from './asks-for-list.ts';
import { speaksOfOneself } from './asks-for-support.ts';
import { doGive, draftList } from './draft-list.ts';
import { draftReport } from './draft-report.ts';
import { hasFacts, readEligibilityTurn } from './read-turn.ts';
import { type EligibilityServices, reportFor } from './report-for.ts';

export interface EligibilityRouteServices extends EligibilityServices {
  /** What telling facts of a firm takes. */
  readonly context: ProfileContext;
  /** Answers from the text what no measure is for. */
  readonly otherwise: Route;
}

/** The route of questions for all that there is for an enterprise, and of what is said on from their answers. */
export function eligibilityRoute(services: EligibilityRouteServices): Route {
  const measuresFor = ({ documents }: RoutedTurn) =>
    [...services.consult(documents).byId.values()].flatMap((document) =>
      services.matcher.measuresOf(document),
    );
  return async (turn) => {
    const asked = asksForList(turn.message);
    const offered = asked !== null || asksHowMuch(turn.message) ? measuresFor(turn) : [];
    const told = doGive(offered) ? toldBy(turn.message, asked) : undefined;
    const read = readEligibilityTurn(turn, services.context, told);
    if (read === null) return null;
    const isList = told !== undefined && asked !== null && !hasFacts(read.profile);
    const began = performance.now();
    const language = languageOf(turn);
    const question = understandQuestion(read.question, language);
    if (question.digression !== null) return null;
    const documents = services.consult(turn.documents);
    const report = await reportFor(read.profile, turn.documents, language, services);
    const matched = performance.now();
    const names = nameDocuments(documents.names, language);
    const wording = { documents: documents.byId, language, names };
    const draft = isList
      ? draftList(
          offered,
          { asked, byAmount: asksForMost(turn.message), question: report.questions[0] },
          wording,
        )
      : draftReport(report, wording);
    const rendered = renderAnswer(draft, language);
    const composed = performance.now();
    const finished = finishAnswer(draft, rendered, {
      question,
      asked: allSaid(turn),
      documents: documents.byId,
      clock: services.clock,
    });
    if (!isSound(finished.verification)) return null;
    // To who is elsewhere it is said so.
    const isOutside = report.notices.some(({ code }) => code === 'outside_area');
    if (finished.outcome === 'not_in_document' && !isOutside) {
      const plain = await services.otherwise(turn);
      if (plain?.answer.outcome === 'answered') return plain;
    }
    return {
      question,
      rendered,
      answer: {
        ...finished,
        notices: [...report.notices.filter(({ code }) => code === 'period_ended')],
        // A list is for everybody; nobody was held against it.
        ...(isList ? {} : { eligibility: report }),
        suggestions: [],
        timings: {
          understandMs: 0,
          retrieveMs: matched - began,
          composeMs: composed - matched,
          verifyMs: performance.now() - composed,
        },
      },
    };
  };
}

/** What a message that asks for a list, or how much, tells of the asker; `undefined` where somebody else is meant. */
function toldBy(message: string, asked: AskedList | null): string | undefined {
  if (asked !== null) return '';
  return speaksOfOneself(message) ? withoutHowMuch(message) : undefined;
}

/** 北辰 and 5G do not tell by their characters in what they are to be answered: it is what was spoken before. */
function languageOf({ message, history = [], language }: RoutedTurn): AnswerLanguage {
  if (language !== undefined) return language;
  const own = detectLanguage(message);
  const before = history.findLast(({ role }) => role === 'user');
  if (before === undefined || message.length > undecidedLength || own === 'zh-Hant') return own;
  const spoken = detectLanguage(before.content);
  return own === 'zh' && spoken === 'en' ? own : spoken;
}

const undecidedLength = 12;

/** The asker's own words, in this turn and before, and in the form: numbers in them may be echoed. */
function allSaid({ message, history = [], profile }: RoutedTurn): string {
  const said = history.filter(({ role }) => role === 'user').map(({ content }) => content);
  const form = (profile?.figures ?? []).map(({ value, unit }) => `${value}${unit}`);
  const fields = Object.values(profile ?? {})
    .flat()
    .filter((value) => typeof value === 'string');
  return [message, ...said, ...form, ...fields].join('\n');
}
