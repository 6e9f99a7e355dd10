import type { SlotName } from '../question/slot/asked-slot.ts';
import type { AnswerLanguage } from '../text/language.ts';

/** Words of the answer's frame. They carry no number of their own: what they are given is structural (labels, titles, years). */
export interface Messages {
  readonly notInDocument: (titles: string) => string;
  /** Asked for more than has been said. */
  /** The documents do not have what is stated. */
  readonly notStated: (titles: string) => string;
  readonly nothingMore: (titles: string) => string;
  readonly outOfScope: (titles: string) => string;
  readonly aboutAssistant: (titles: string) => string;
  /** The documents never mention a word of the question. */
  readonly silentOn: (titles: string, word: string) => string;
  /** The documents speak of a subject but do not give the thing asked for. */
  readonly notGiven: (titles: string, subject: string | null, thing: string) => string;
  /** The same where something of the kind is there, but not plainly of what is asked. */
  readonly notFound: (titles: string, subject: string | null, thing: string) => string;
  /** Names of the things that may be asked for. */
  readonly slots: Readonly<Record<SlotName, string>>;
  /** A number asked for that is a date, or a share. */
  readonly numbers: Readonly<Record<'date' | 'percentage', string>>;
  readonly nearestBelow: string;
  /** Before the quote that answers a claim. */
  readonly confirmed: string;
  readonly denied: string;
  readonly otherFigure: (stated: string, claimed: string) => string;
  readonly notSaid: (word: string) => string;
  readonly textSays: string;
  /** Asks back which of several things a word means. */
  readonly whichOne: (word: string) => string;
  /** A number is asked for and nothing that it could be of. */
  readonly whichFigure: string;
  /** An ordinal is asked for and nothing that it could be counted in. */
  readonly whichList: string;
  /** A question about one clause, to choose. */
  readonly inClause: (label: string, question: string) => string;
  /** Heads of a comparison's two columns. */
  readonly compared: readonly [string, string];
  /** Before what is missing, the part of the question that asks for it. */
  readonly ofPart: (part: string) => string;
  /** Of two figures, whose is the larger or the smaller; `sum` shows both. */
  readonly larger: (subject: string, sum: string) => string;
  readonly smaller: (subject: string, sum: string) => string;
  readonly asLarge: (sum: string) => string;
  readonly wordingIn: (label: string) => string;
  /** The documents have no clause of that number. */
  readonly noClause: (titles: string, clause: string) => string;
  /** Several documents have a clause of that number. */
  readonly whichDocument: (clause: string) => string;
  readonly periodEnded: (name: string, from: number, to: number) => string;
  /** Why the quotes alone are the answer, where a language model was to put them into sentences. */
  readonly quotesInstead: Readonly<Record<'model_unavailable' | 'model_withdrawn', string>>;
  readonly separator: string;
}

const simplified: Messages = {
  notInDocument: (titles) => `${titles}没有回答这个问题。`,
  notStated: (titles) => `${titles}里没有找到这一说法。`,
  nothingMore: (titles) => `${titles}关于这个问题没有更多内容。`,
  outOfScope: (titles) => `这个问题不在我的范围内。我只根据${titles}的原文回答问题。`,
  aboutAssistant: (titles) =>
    `我只根据${titles}的原文回答问题:查数字、列事项、核对原文表述、解释条款,每句话都附条款出处和原文。原文没有的,我会直说没有。`,
  silentOn: (titles, word) => `${titles}没有提到“${word}”。`,
  notGiven: (titles, subject, thing) =>
    subject === null
      ? `${titles}没有给出所问的${thing}。`
      : `${titles}提到“${subject}”,但没有给出所问的${thing}。`,
  notFound: (titles, subject, thing) =>
    subject === null
      ? `在${titles}里没有找到所问的${thing}。`
      : `${titles}提到“${subject}”,但没有找到所问的${thing}。`,
  slots: {
    contact: '联系方式',
    'where-to-apply': '申请办理的去处',
    address: '地址',
    materials: '材料要求',
    procedure: '办理条件或流程',
    'issue-details': '发文信息',
    responsible: '负责单位',
    person: '人员',
    'support-amount': '支持金额或标准',
    detail: '这项内容',
    penalty: '处罚或追责办法',
    method: '计算方法',
    meaning: '含义',
    members: '名单',
    organisation: '单位名称',
    place: '地点',
    reason: '原因',
    quantity: '数字',
  },
  numbers: { date: '时间', percentage: '比例' },
  nearestBelow: '最接近的条款见下。',
  confirmed: '对,原文是:',
  denied: '不对,原文是:',
  otherFigure: (stated, claimed) => `不对。原文为**${stated}**,不是${claimed}:`,
  notSaid: (word) => `原文没有“${word}”,写的是:`,
  textSays: '原文如下,请对照:',
  whichOne: (word) => `原文有几处说到“${word}”,请问指的是哪里的?`,
  whichFigure: '问的是什么的数字?原文给出的有:',
  whichList: '前面没有列出可以数的内容,请问指的是哪一部分里的?',
  inClause: (label, question) => `${label}:${question}`,
  compared: ['比较', '原文'],
  ofPart: (part) => `“${part}”:`,
  larger: (subject, sum) => `相比之下,“${subject}”的数字较大:${sum}。`,
  smaller: (subject, sum) => `相比之下,“${subject}”的数字较小:${sum}。`,
  asLarge: (sum) => `数字相等:${sum}。`,
  wordingIn: (label) => `${label}的原文:`,
  noClause: (titles, clause) => `${titles}里没有${clause}。`,
  whichDocument: (clause) => `不止一份文件有${clause},请问指的是哪一份?`,
  periodEnded: (name, from, to) => `${name}的规划期为${from}—${to}年,已经结束。`,
  quotesInstead: {
    model_unavailable: '语言模型暂时用不上,以下直接引用原文。',
    model_withdrawn: '语言模型的表述没有全部通过核对,以下直接引用原文。',
  },
  separator: '、',
};

const traditional: Messages = {
  notInDocument: (titles) => `${titles}沒有回答這個問題。`,
  notStated: (titles) => `${titles}裡沒有找到這一說法。`,
  nothingMore: (titles) => `${titles}關於這個問題沒有更多內容。`,
  outOfScope: (titles) => `這個問題不在我的範圍內。我只根據${titles}的原文回答問題。`,
  aboutAssistant: (titles) =>
    `我只根據${titles}的原文回答問題:查數字、列事項、核對原文表述、解釋條款,每句話都附條款出處和原文。原文沒有的,我會直說沒有。`,
  silentOn: (titles, word) => `${titles}沒有提到「${word}」。`,
  notGiven: (titles, subject, thing) =>
    subject === null
      ? `${titles}沒有給出所問的${thing}。`
      : `${titles}提到「${subject}」,但沒有給出所問的${thing}。`,
  notFound: (titles, subject, thing) =>
    subject === null
      ? `在${titles}裡沒有找到所問的${thing}。`
      : `${titles}提到「${subject}」,但沒有找到所問的${thing}。`,
  slots: {
    contact: '聯絡方式',
    'where-to-apply': '申請辦理的去處',
    address: '地址',
    materials: '材料要求',
    procedure: '辦理條件或流程',
    'issue-details': '發文資訊',
    responsible: '負責單位',
    person: '人員',
    'support-amount': '支持金額或標準',
    detail: '這項內容',
    penalty: '處罰或追責辦法',
    method: '計算方法',
    meaning: '含義',
    members: '名單',
    organisation: '單位名稱',
    place: '地點',
    reason: '原因',
    quantity: '數字',
  },
  numbers: { date: '時間', percentage: '比例' },
  nearestBelow: '最接近的條款見下。',
  confirmed: '對,原文是:',
  denied: '不對,原文是:',
  otherFigure: (stated, claimed) => `不對。原文為**${stated}**,不是${claimed}:`,
  notSaid: (word) => `原文沒有「${word}」,寫的是:`,
  textSays: '原文如下,請對照:',
  whichOne: (word) => `原文有幾處說到「${word}」,請問指的是哪裡的?`,
  whichFigure: '問的是什麼的數字?原文給出的有:',
  whichList: '前面沒有列出可以數的內容,請問指的是哪一部分裡的?',
  inClause: (label, question) => `${label}:${question}`,
  compared: ['比較', '原文'],
  ofPart: (part) => `「${part}」:`,
  larger: (subject, sum) => `相比之下,「${subject}」的數字較大:${sum}。`,
  smaller: (subject, sum) => `相比之下,「${subject}」的數字較小:${sum}。`,
  asLarge: (sum) => `數字相等:${sum}。`,
  wordingIn: (label) => `${label}的原文:`,
  noClause: (titles, clause) => `${titles}裡沒有${clause}。`,
  whichDocument: (clause) => `不止一份文件有${clause},請問指的是哪一份?`,
  periodEnded: (name, from, to) => `${name}的規劃期為${from}—${to}年,已經結束。`,
  quotesInstead: {
    model_unavailable: '語言模型暫時用不上,以下直接引用原文。',
    model_withdrawn: '語言模型的表述沒有全部通過核對,以下直接引用原文。',
  },
  separator: '、',
};

const english: Messages = {
  notInDocument: (titles) => `${titles} does not answer this question. `,
  notStated: (titles) => `${titles} does not state this. `,
  nothingMore: (titles) => `${titles} says no more on this question.`,
  outOfScope: (titles) => `This question is outside my scope. I answer only from the text of ${titles}.`,
  aboutAssistant: (titles) =>
    `I answer questions from the text of ${titles} only: figures, lists, exact wording and explanations, each sentence with its clause and a literal quote. What the text does not say, I say it does not.`,
  silentOn: (titles, word) => `${titles} does not mention “${word}”. `,
  notGiven: (titles, subject, thing) =>
    subject === null
      ? `${titles} does not give the ${thing} asked for. `
      : `${titles} speaks of “${subject}” but does not give the ${thing} asked for. `,
  notFound: (titles, subject, thing) =>
    subject === null
      ? `The ${thing} asked for was not found in ${titles}. `
      : `${titles} speaks of “${subject}”, but the ${thing} asked for was not found in it. `,
  slots: {
    contact: 'contact details',
    'where-to-apply': 'place to apply',
    address: 'address',
    materials: 'required documents',
    procedure: 'conditions or procedure',
    'issue-details': 'details of issue',
    responsible: 'responsible body',
    person: 'person',
    'support-amount': 'amount or rate of support',
    detail: 'particular',
    penalty: 'penalty',
    method: 'method of calculation',
    meaning: 'meaning',
    members: 'names',
    organisation: 'name of the body',
    place: 'place',
    reason: 'reason',
    quantity: 'figure',
  },
  numbers: { date: 'date', percentage: 'share or rate' },
  nearestBelow: 'The nearest clauses are listed below.',
  confirmed: 'Yes. The text says: ',
  denied: 'No. The text says: ',
  otherFigure: (stated, claimed) => `No. The text says **${stated}**, not ${claimed}: `,
  notSaid: (word) => `The text does not say “${word}”. It says: `,
  textSays: 'The text reads as follows; please compare: ',
  whichOne: (word) => `The text speaks of “${word}” in several places. Which one do you mean?`,
  whichFigure: 'The figure of what? The text gives these:',
  whichList: 'Nothing has been listed yet that could be counted in. Which part of the text do you mean?',
  inClause: (label, question) => `${label}: ${question}`,
  compared: ['Compared', 'Text'],
  ofPart: (part) => `“${part}”: `,
  larger: (subject, sum) => `The figure of “${subject}” is the larger: ${sum}. `,
  smaller: (subject, sum) => `The figure of “${subject}” is the smaller: ${sum}. `,
  asLarge: (sum) => `The figures are equal: ${sum}. `,
  wordingIn: (label) => `${label}, verbatim: `,
  noClause: (titles, clause) => `${titles} has no ${clause}.`,
  whichDocument: (clause) => `More than one document has ${clause}. Which one do you mean?`,
  periodEnded: (name, from, to) => `The period of ${name}, ${from}–${to}, has ended.`,
  quotesInstead: {
    model_unavailable: 'The language model could not be used; the text itself is quoted instead.',
    model_withdrawn:
      'Not everything the language model wrote stood up to checking; the text itself is quoted instead.',
  },
  separator: ', ',
};

const byLanguage: Readonly<Record<AnswerLanguage, Messages>> = {
  zh: simplified,
  'zh-Hant': traditional,
  en: english,
};

/** The frame's words in one language. */
export function messagesFor(language: AnswerLanguage): Messages {
  return byLanguage[language];
}

/** Documents as the frame names them; a handful by name, more as a number of them would be no help. */
export function nameDocuments(names: readonly string[], language: AnswerLanguage): string {
  return names.slice(0, 3).join(messagesFor(language).separator);
}
