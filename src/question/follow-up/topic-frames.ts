import { foldForSearch } from '../../text/fold.ts';
import type { Segmenter } from '../../text/segment.ts';
import { namesMatter } from '../self-introduction.ts';
import { readFrame } from './question-frame.ts';

// On folded text.
const asking =
  '(?:(?:我|俺)?(?:还|再|另外|顺便|接着)*(?:想|要)?)(?:问|说|聊|看|讲|打听)(?:问|说|聊|看|讲|一?下|一问|个)*(?:关于)?';
/** 再问问布局, …: a new topic with the question behind it. */
const named = new RegExp(
  `^(?=我?(?:再|还|另外|顺便|接着)|(?:问|说|聊|看)[问说聊看一下])${asking}(?<topic>[^,.?:]{1,12})[,.:]\\s*(?=.{4})`,
);
/** 另外问下, …; 再打听个事, …: announces no more than that there is another question. */
const bare =
  /^(?:(?:另外|顺便|再|还)(?:我)?(?:再|还)?(?:想|要)?(?:问|请教|打听|咨询)(?:问|一?下|一问|一?个(?:事儿?|问题))?)(?:[,.:]\s*|(?=[^,.]{6}))/;
/** What still leans on the question before, however it is announced. */
const leans = /^(?:[它他她]们?|[那这]|其|该|上述|前者|后者|刚才)|呢[?.!~]*$/;

/** What a message asks once the words that set a new topic are taken away: 再问问布局,哪个区是核心 asks 哪个区是核心. `null` without such words. */
export function askedOfNewTopic(message: string, segment: Segmenter): string | null {
  const folded = foldForSearch(message);
  const match = named.exec(folded);
  if (match !== null) {
    const rest = message.slice(match[0].length).trim();
    const length = match.groups?.topic?.length ?? 0;
    const start = folded.lastIndexOf(match.groups?.topic ?? '', match[0].length);
    const topic = message.slice(start, start + length).replace(/(?:方面|这块|那块|的事情?|的问题)$/, '');
    const { parts } = readFrame(topic, segment);
    const isTopic =
      parts.length > 0 &&
      parts.every(
        ({ kind, text }) =>
          /^(?:name|kind|attribute|deverbal|conjunction)$/.test(kind) ||
          text === '的' ||
          (kind === 'verb' && parts.length === 1),
      );
    if (isTopic)
      return namesMatter(rest, segment) ? rest : `${topic}${rest.startsWith('有') ? '' : '，'}${rest}`;
  }
  const length = bare.exec(folded)?.[0].length ?? 0;
  const rest = message.slice(length).trim();
  return length === 0 || rest.length < shortestQuestion || leans.test(foldForSearch(rest)) ? null : rest;
}

/** Characters that a question has at least. */
const shortestQuestion = 5;
