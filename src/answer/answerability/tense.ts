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
const expresslyNow = /目前|现在|眼下|如今|至今|当前/;
/** … and says what shall be by a year to come. */
const expresslyPlanned = /到 ?20\d\d ?年|力争|争取/;
const reached = /截至|截止|已|目前|现有/;

/** Whether a question asks expressly for what is, and a stretch of a text tells expressly what shall be. */
export function isPlannedOnly(question: string, stated: string): boolean {
  return expresslyNow.test(question) && expresslyPlanned.test(stated) && !reached.test(stated);
}

function tenseOf(folded: string, now: RegExp, planned: RegExp): Tense {
  const [isNow, isPlanned] = [now.test(folded), planned.test(folded)];
  return isNow === isPlanned ? null : isNow ? 'now' : 'planned';
}
