import type { Strength } from '../evidence/strength-words.ts';
import type { AnswerLanguage } from '../text/language.ts';
import type { Absence } from './absent.ts';
import type { ConditionStatus } from './match/condition-status.ts';
import type { ProfileField } from './match/next-questions.ts';
import type { MeasureStatus } from './report-types.ts';

/** Words of the frame around measures. They carry no number of their own. */
export interface EligibilityMessages {
  /** Above the measures that concern a firm. */
  readonly concerns: (titles: string) => string;
  /** Above measures that are for everybody, where nothing concerns the firm in particular. */
  readonly onlyGeneral: (titles: string) => string;
  readonly nothing: (titles: string) => string;
  /** The text offers nothing to any firm: it sets rules, duties or penalties. */
  readonly offersNothing: (titles: string) => string;
  /** Above all measures of a text, whoever asks. */
  readonly lists: (titles: string) => string;
  /** The same where it is asked which of them are the asker's. */
  readonly listsAndAsks: (titles: string) => string;
  /** Nothing was told that could be held against a condition. */
  readonly tellMore: (titles: string) => string;
  readonly outside: (places: string, titles: string) => string;
  readonly contradiction: (one: string, other: string) => string;
  /** A place or trade that no list has. */
  readonly notUnderstood: (word: string) => string;
  readonly strength: (word: string, kind: Strength) => string;
  readonly conditions: (list: string) => string;
  readonly noConditions: string;
  readonly status: Readonly<Record<ConditionStatus, string>>;
  readonly measureStatus: Readonly<Record<MeasureStatus, string>>;
  readonly quoted: (words: string) => string;
  /** It offers what the firm said it needs. */
  readonly offersNeed: (needs: string) => string;
  readonly ceiling: (amount: string) => string;
  readonly absent: Readonly<Record<Absence, string>>;
  /** The text does not give these, of one measure. */
  readonly notGiven: (things: string) => string;
  /** The text does not give these, of any measure shown. */
  readonly noneGiven: (things: string) => string;
  readonly more: string;
  /** Measures that failed on these conditions. */
  readonly failedOn: (conditions: string) => string;
  readonly questions: Readonly<Record<ProfileField, string>>;
  /** Values to pick from; a closed list only. */
  readonly choices: Readonly<Partial<Record<ProfileField, readonly string[]>>>;
  readonly list: string;
  readonly part: string;
}

/** Quotation marks inside others. */
function inner(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’');
}

const simplified: EligibilityMessages = {
  concerns: (titles) => `按您说的情况,${titles}里与您有关的有:`,
  onlyGeneral: (titles) => `按您说的情况,${titles}里没有专门针对您的措施;面向各类企业的有:`,
  nothing: (titles) => `按您说的情况,在${titles}里没有找到与您有关的措施。`,
  offersNothing: (titles) =>
    `${titles}里没有找到给企业的支持措施(如补贴、奖励、扶持),没有可以申请或对照的条款。`,
  lists: (titles) => `${titles}里给企业的措施有:`,
  listsAndAsks: (titles) => `${titles}里的措施如下;符合哪些,要看您的情况:`,
  tellMore: (titles) => `要知道${titles}里哪些措施与您有关,还需要了解您的情况。`,
  outside: (places, titles) => `您说的${places}不在${titles}的适用地区之内,其中的措施不一定适用于您。`,
  contradiction: (one, other) => `您说的“${one}”与“${other}”对不上,有关条件按未知处理,请核实。`,
  notUnderstood: (word) => `没有认出“${inner(word)}”,有关条件按未知处理。`,
  strength: (word) => `力度:“${word}”`,
  conditions: (list) => `条件:${list}`,
  noConditions: '所引条款没有写明对象限制',
  status: { met: '符合', not_met: '不符合', unknown: '未知' },
  measureStatus: { applies: '适用', depends: '视未知条件而定', excluded: '不适用' },
  quoted: (words) => `“${inner(words)}”`,
  offersNeed: (needs) => `对应您的需求:${needs}`,
  ceiling: (amount) => `上限:${amount}`,
  absent: { amount: '金额', deadline: '期限', channel: '申报渠道' },
  notGiven: (things) => `没有写明${things}`,
  noneGiven: (things) => `以上所引的条款都没有写明${things};别处写没写,可以直接问。`,
  more: '还有别的措施没有列出,可到“适用”页查看全部。',
  failedOn: (conditions) => `另有措施因条件不符没有列入:${conditions}。`,
  questions: {
    district: '您的企业在哪个区(市)?',
    industry: '您的企业做什么行业或产品?',
    size: '您的企业有多少人,或者属于大型、中型、小型还是微型?',
    stage: '您的企业处于什么阶段:初创、成长,还是已经上市?',
    ownership: '您的企业是民营、国有还是外资?',
    certifications: '您的企业获得过哪些认定或资质(如高新技术企业、专精特新)?',
    figures: '与此有关的金额是多少(如合同金额、设备购置额、项目投资额)?',
    needs: '您的企业正在做或打算做什么(如研发、技术改造、上云、融资、引进人才)?',
  },
  choices: {
    size: ['微型', '小型', '中型', '大型'],
    stage: ['初创', '成长', '上市'],
    ownership: ['民营', '国有', '外资'],
  },
  list: '、',
  part: ';',
};

const traditional: EligibilityMessages = {
  concerns: (titles) => `按您說的情況,${titles}裡與您有關的有:`,
  onlyGeneral: (titles) => `按您說的情況,${titles}裡沒有專門針對您的措施;面向各類企業的有:`,
  nothing: (titles) => `按您說的情況,在${titles}裡沒有找到與您有關的措施。`,
  offersNothing: (titles) =>
    `${titles}裡沒有找到給企業的支持措施(如補貼、獎勵、扶持),沒有可以申請或對照的條款。`,
  lists: (titles) => `${titles}裡給企業的措施有:`,
  listsAndAsks: (titles) => `${titles}裡的措施如下;符合哪些,要看您的情況:`,
  tellMore: (titles) => `要知道${titles}裡哪些措施與您有關,還需要了解您的情況。`,
  outside: (places, titles) => `您說的${places}不在${titles}的適用地區之內,其中的措施不一定適用於您。`,
  contradiction: (one, other) => `您說的「${one}」與「${other}」對不上,有關條件按未知處理,請核實。`,
  notUnderstood: (word) => `沒有認出「${word}」,有關條件按未知處理。`,
  strength: (word) => `力度:「${word}」`,
  conditions: (list) => `條件:${list}`,
  noConditions: '所引條款沒有寫明對象限制',
  status: { met: '符合', not_met: '不符合', unknown: '未知' },
  measureStatus: { applies: '適用', depends: '視未知條件而定', excluded: '不適用' },
  quoted: (words) => `「${words}」`,
  offersNeed: (needs) => `對應您的需求:${needs}`,
  ceiling: (amount) => `上限:${amount}`,
  absent: { amount: '金額', deadline: '期限', channel: '申報管道' },
  notGiven: (things) => `沒有寫明${things}`,
  noneGiven: (things) => `以上所引的條款都沒有寫明${things};別處寫沒寫,可以直接問。`,
  more: '還有別的措施沒有列出,可到「適用」頁查看全部。',
  failedOn: (conditions) => `另有措施因條件不符沒有列入:${conditions}。`,
  questions: {
    district: '您的企業在哪個區(市)?',
    industry: '您的企業做什麼行業或產品?',
    size: '您的企業有多少人,或者屬於大型、中型、小型還是微型?',
    stage: '您的企業處於什麼階段:初創、成長,還是已經上市?',
    ownership: '您的企業是民營、國有還是外資?',
    certifications: '您的企業獲得過哪些認定或資質(如高新技術企業、專精特新)?',
    figures: '與此有關的金額是多少(如合約金額、設備購置額、項目投資額)?',
    needs: '您的企業正在做或打算做什麼(如研發、技術改造、上雲、融資、引進人才)?',
  },
  choices: {
    size: ['微型', '小型', '中型', '大型'],
    stage: ['初創', '成長', '上市'],
    ownership: ['民營', '國有', '外資'],
  },
  list: '、',
  part: ';',
};

const strengthInEnglish: Readonly<Record<Strength, string>> = {
  prohibition: 'forbids',
  duty: 'requires',
  assurance: 'assures',
  grant: 'gives',
  priority: 'gives priority',
  support: 'supports',
  promotion: 'promotes',
  encouragement: 'encourages',
  effort: 'strives',
  exploration: 'explores',
};

const english: EligibilityMessages = {
  concerns: (titles) => `From what you say, these measures of ${titles} concern you:`,
  onlyGeneral: (titles) =>
    `From what you say, nothing in ${titles} is meant for you in particular; these measures are for enterprises at large:`,
  nothing: (titles) => `From what you say, no measure in ${titles} was found that concerns you. `,
  offersNothing: (titles) =>
    `No measure of support for enterprises (such as a subsidy, a reward or other help) was found in ${titles}; there is no clause to apply under. `,
  lists: (titles) => `${titles} gives enterprises these measures:`,
  listsAndAsks: (titles) =>
    `These are the measures of ${titles}; which of them you meet depends on what your enterprise is:`,
  tellMore: (titles) =>
    `To tell which measures of ${titles} concern you, something of your enterprise must be known.`,
  outside: (places, titles) =>
    `${places} lies outside the area of ${titles}; its measures need not apply to you.`,
  contradiction: (one, other) =>
    `“${one}” and “${other}” do not fit together; conditions about them count as unknown. Please check.`,
  notUnderstood: (word) => `“${inner(word)}” was not recognised; conditions about it count as unknown.`,
  strength: (word, kind) => `strength: “${word}” (${strengthInEnglish[kind]})`,
  conditions: (list) => `conditions: ${list}`,
  noConditions: 'the clause states no restriction',
  status: { met: 'met', not_met: 'not met', unknown: 'unknown' },
  measureStatus: { applies: 'applies', depends: 'depends on what is unknown', excluded: 'does not apply' },
  quoted: (words) => `“${inner(words)}” `,
  offersNeed: (needs) => `offers what you need: ${needs}`,
  ceiling: (amount) => `ceiling: ${amount}`,
  absent: { amount: 'amount', deadline: 'deadline', channel: 'place to apply' },
  notGiven: (things) => `not stated: ${things}`,
  noneGiven: (things) => `None of the clauses quoted states: ${things}; whether another does can be asked.`,
  more: 'There are more measures than are shown here; the eligibility page lists them all.',
  failedOn: (conditions) => `Other measures were left out because a condition is not met: ${conditions}.`,
  questions: {
    district: 'In which district or city is your enterprise?',
    industry: 'What industry is your enterprise in, or what does it make?',
    size: 'How many people work in your enterprise, or is it large, medium, small or micro?',
    stage: 'At what stage is your enterprise: start-up, growing, or listed?',
    ownership: 'Is your enterprise private, state-owned or foreign-funded?',
    certifications:
      'Which certifications does your enterprise hold (such as high-tech enterprise 高新技术企业, 专精特新)?',
    figures:
      'What are the amounts concerned (such as contract value, equipment purchased, project investment)?',
    needs:
      'What is your enterprise doing or planning (such as R&D, technical renewal, moving to the cloud, financing, recruiting)?',
  },
  choices: {
    size: ['micro', 'small', 'medium', 'large'],
    stage: ['start-up', 'growing', 'listed'],
    ownership: ['private', 'state-owned', 'foreign-funded'],
  },
  list: ', ',
  part: '; ',
};

const byLanguage: Readonly<Record<AnswerLanguage, EligibilityMessages>> = {
  zh: simplified,
  'zh-Hant': traditional,
  en: english,
};

/** The words around measures in one language. */
export function eligibilityMessages(language: AnswerLanguage): EligibilityMessages {
  return byLanguage[language];
}

const languages: readonly EligibilityMessages[] = [simplified, traditional, english];

/** Which fact a text of the assistant ends by asking for, in whatever language; `null` when it asks for none. */
export function askedField(text: string): ProfileField | null {
  const ending = text.trimEnd();
  for (const { questions } of languages)
    for (const [field, question] of Object.entries(questions))
      if (ending.endsWith(question)) return field as ProfileField;
  return null;
}
