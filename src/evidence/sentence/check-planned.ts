import { closestTo } from './check-strength.ts';
import { cutStretches } from './stretches.ts';
import type { CitedSentence, SentenceLanguage, SentenceProblem } from './types.ts';

/** The time that a plan sets for what follows in the sentence: 到2025年,…. */
const aim = /到(?:20\d{2}年|“?十[三四五]五”?末|规划期末)[^。!?！？\n]*/g;
/** It says that something is planned, or for when. */
const saysSo =
  /20\d{2}|“?十[三四五]五”?|规划期|力争|争取|目标|计划|拟|将|要|推[进动]|加快|打造|建设|培育|形成/;

/** A plan's aim without its year reads as something that has come about. The year may stand in the question. */
export function checkPlanned(
  { text, cited, question }: CitedSentence,
  language: SentenceLanguage,
): SentenceProblem[] {
  if (saysSo.test(text) || /20\d{2}|十[三四五]五/.test(question)) return [];
  const aims = cited.flatMap(({ quote }) => [...quote.matchAll(aim)].map(([found]) => found));
  if (aims.length === 0) return [];
  const planned = new Set(
    aims.flatMap((found) => cutStretches(found, language).map(({ text: part }) => part)),
  );
  const given = cited.flatMap(({ quote }) => cutStretches(quote, language));
  const isPlanned = cutStretches(text, language).some((stretch) => {
    const homes = closestTo(stretch, given);
    return homes.length > 0 && homes.every(({ text: home }) => planned.has(home));
  });
  return isPlanned ? [{ kind: 'polarity', text: aims[0]?.slice(0, 8) ?? '' }] : [];
}
