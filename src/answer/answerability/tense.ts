/** Whether something is said to be so, or is meant to become so; `null` when the words do not tell. */
export type Tense = 'now' | 'planned' | null;

const askedNow =
  /目前|现在|现有|已经|已|如今|眼下|截至|截止|去年|上年|过去|当前|至今|\bnow\b|currently|so far/;
const askedPlanned =
  /目标|要(?!求|点|素)|将|打算|计划|准备|争取|力争|想|以后|未来|预计|预期|期末|底前|\bshould\b|\bwill\b|target|plan to/;
const statedNow = /已|截至|去年|目前|现有|过去|十三五|入选|获批|连续.年|同比|较20|增至|了(?!解)/;
const statedPlanned =
  /到 ?20\d\d ?年|力争|争取|将|不少于|不低于|以上|左右|目标|每年|新增|培育|打造|建成|推动|预期|鼓励|支持/;

/** Which of the two a question asks for. */
export function tenseAsked(folded: string): Tense {
  return tenseOf(folded, askedNow, askedPlanned);
}

/** Which of the two a stretch of a text tells. */
export function tenseStated(folded: string): Tense {
  return tenseOf(folded, statedNow, statedPlanned);
}

/** Whether one is about what is and the other about what shall be. */
export function areOpposed(one: Tense, other: Tense): boolean {
  return one !== null && other !== null && one !== other;
}

/** Asks for what is, in so many words … */
const expresslyNow =
  /目前|现在|眼下|如今|至今|当前|现状|当时|(?<!到)那会儿|(?<!到)那时候?|(?:制定|出台|发布|行文|印发)的?时候?(?!间)/;
/** … and says what shall be by a year to come. */
const expresslyPlanned = /到 ?20\d\d ?年|力争|争取/;
const reached = /截至|截止|已|目前|现有/;

/** A section of aims. */
const aimsHeading = /目标\s*$/m;

/**
 * Whether a question asks expressly for what is, and a stretch of a text tells expressly what shall be.
 *
 * @param heading what it stands under, a line a heading
 */
export function isPlannedOnly(question: string, stated: string, heading = ''): boolean {
  const isPlanned = expresslyPlanned.test(stated) || aimsHeading.test(heading);
  return expresslyNow.test(question) && isPlanned && !reached.test(stated);
}

function tenseOf(folded: string, now: RegExp, planned: RegExp): Tense {
  const [isNow, isPlanned] = [now.test(folded), planned.test(folded)];
  return isNow === isPlanned ? null : isNow ? 'now' : 'planned';
}

/** Asks for the state of a thing, as against a figure: 目前有什么基础, 做到什么程度了 … */
const stateAsked =
  /目前|现在|眼下|如今|至今|到现在|当前|去年|已有|现有|现状|家底|什么程度了|(?:有|的)(?:什么|哪些|啥)?基础(?!设施|研究|教育|理论)|取得(?:了)?(?:什么|哪些)|成绩|so far|currently|at present|\bnow\b/;
/** … or for what is meant to be done about it. */
const plansAsked =
  /以后|往后|今后|未来|将来|接下来|下一步|打算|计划(?=做|怎么|把|搞|推|在)|准备(?=做|怎么|把|搞|推)|明年|going to|plan(?:s)? to|next step|in future/;
/** What a heading announces: how things stand … */
const stateHeading =
  /现状|回顾|(?<!(?:夯实|筑牢|巩固|打牢|强化|提升|优化)[^,]{0,6})(?:发展|产业|工作|现有|现实)基础(?!设施|能力|支撑|研究|教育|制度)|取得[^,]{0,4}(?:成效|成就|进展)/;
/** … or what shall be done. */
const plansHeading = /目标|任务|举措|措施|安排|重点工作|重点领域|重点方向|行动|工程|布局|要求/;
/** A sentence that tells what has been reached. */
const stateSentence =
  /已|截至|累计|近年来|十三五|拥有|获批|入选|入围|位居|居全国|荣获|率先|年均增长|突破了|达到了|初步|显著|同比/;
/** A sentence that tells what shall be reached or done. */
const plansSentence =
  /到 ?20\d\d ?年|力争|争取|加快|推动|推进|支持|鼓励|引导|着力|积极|大力|打造|培育|探索|重点发展/;

/** Whether a question wants to be told how things stand or what is planned; `null` when it leaves that open. */
export function outlookAsked(folded: string): Tense {
  return tenseOf(folded, stateAsked, plansAsked);
}

/**
 * Whether a sentence tells how things stand or what is planned: by its headings, the innermost first, else by its own words.
 *
 * @param heading from the chapter down, folded
 */
export function outlookOf(sentence: string, heading: readonly string[]): Tense {
  for (const title of [...heading].reverse()) {
    const told = tenseOf(title, stateHeading, plansHeading);
    if (told !== null) return told;
  }
  // 已 and 形成 stand in aims as well: a sentence alone only tells that it is an aim.
  return tenseOf(sentence, stateSentence, plansSentence) === 'planned' ? 'planned' : null;
}
