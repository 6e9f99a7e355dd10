/** Asks something: a segment without one of these is context, not a question of its own. */
const interrogative =
  /多少|几|哪|什么|啥|谁|怎么|怎样|如何|咋|为何|为什么|吗|呢|what|which|how|who|when|where|why/;
/** Says that two subjects share what is asked: 武清区和宁河区的园区分别是, A与B各有什么. */
const shared = /^(.{2,24}?)(?:和|与|跟|以及|、)(.{2,24}?)(的.{1,24}?)?(?:分别|各自?)(.+)$/;
/** A segment this short has no subject of its own: 增速呢, 又有多少. */
const shortestQuestion = 6;

/**
 * Splits a question that asks several things into questions that ask one each. A part without a subject takes the one before it along.
 *
 * @param folded the question, folded
 * @returns at least two parts, or none when the question asks one thing
 */
export function splitCompound(folded: string): string[] {
  const pair = shared.exec(folded.replace(/[?.!]+$/, ''));
  if (pair !== null) {
    const [, left = '', right = '', of = '', rest = ''] = pair;
    return [`${left}${of}${rest}`, `${right}${of}${rest}`];
  }
  const segments = folded.split(/[,;.?!\n]+/).map((segment) => segment.trim());
  const questions: string[] = [];
  let context = '';
  for (const segment of segments) {
    if (segment === '') continue;
    if (!interrogative.test(segment)) {
      context = segment;
      continue;
    }
    questions.push(
      segment.length < shortestQuestion || context !== '' ? `${context} ${segment}`.trim() : segment,
    );
    if (questions.length === 1 && context === '') context = segment.replace(interrogative, '');
  }
  return questions.length >= 2 ? questions : [];
}
