import type { Clause } from '../../corpus/types.ts';
import type { AnswerLanguage } from '../../text/language.ts';
import type { Asked, Proposal, When } from './suggestion.ts';

/** A longer Chinese title would make an English question Chinese. */
const longestTitle = 6;

/** Puts a suggestion into words. The document's own words stay as they are: in quotation marks where the frame is in another script. */
export function wordSuggestion({ asked, clause }: Proposal, language: AnswerLanguage): string {
  if (language === 'en') return english(clause);
  return language === 'zh' ? simplified(asked) : traditional(asked);
}

function simplified(asked: Asked): string {
  const { of } = asked;
  switch (asked.kind) {
    case 'figure':
      if (asked.grows) return `${at(asked.when)}${of}增长多少?`;
      return `${at(asked.when)}${of}${asked.when?.isPlanned ? '目标' : ''}是多少?`;
    case 'count':
      return `${at(asked.when)}${asked.when?.isPlanned ? '要' : ''}${has(asked.verb)}多少${asked.unit}${of}?`;
    case 'support':
      return `${of}能得到多少${asked.form}?`;
    case 'members':
      return `有哪些${of}?`;
    case 'focus':
      return `${of}重点发展什么?`;
    case 'responsible':
      return `${of}由谁${asked.leads ? '牵头' : '负责'}?`;
    case 'how':
      return `怎样${of}?`;
    case 'what':
      return `${of}是什么?`;
    case 'which':
      return `${of}有哪些?`;
  }
}

function traditional(asked: Asked): string {
  const of = `「${asked.of.replaceAll('「', '『').replaceAll('」', '』')}」`;
  switch (asked.kind) {
    case 'figure':
      if (asked.grows) return `${at(asked.when)}${of}增長多少?`;
      return `${at(asked.when)}${of}${asked.when?.isPlanned ? '的目標' : ''}是多少?`;
    case 'count':
      return `${at(asked.when)}${of}${asked.when?.isPlanned ? '要達到' : '有'}多少${inTraditional(asked.unit)}?`;
    case 'support':
      return `${of}能得到多少「${asked.form}」?`;
    case 'members':
      return `有哪些${of}?`;
    case 'focus':
      return `${of}重點發展什麼?`;
    case 'responsible':
      return `${of}由誰${asked.leads ? '牽頭' : '負責'}?`;
    case 'how':
      return `怎樣${of}?`;
    case 'what':
      return `${of}是什麼?`;
    case 'which':
      return `${of}有哪些?`;
  }
}

/** An English question about Chinese words finds little, and is itself taken for Chinese: so a clause is asked for by its number. */
function english({ id, title }: Clause): string {
  const named = title !== '' && title.length <= longestTitle ? ` (${title})` : '';
  return `What does the document say in section ${id}${named}?`;
}

/** The time as it stands; the characters of 到2025年 are those of both scripts. */
function at(when: When | null): string {
  return when?.text ?? '';
}

function has(verb: string): string {
  return verb === '拥有' ? '有' : verb;
}

const traditionalUnits: Readonly<Record<string, string>> = {
  个: '個',
  项: '項',
  种: '種',
  条: '條',
  处: '處',
};

function inTraditional(unit: string): string {
  return traditionalUnits[unit] ?? unit;
}
