import type { Clause } from '../../corpus/types.ts';
import { readSentences } from './sentence-parts.ts';
import type { Asked, Proposal } from './suggestion.ts';

/** How a thing is to be done, which a question leaves open: 着力培育一批企业. */
const manner = /^(?:着力|大力|重点|积极|全面|深入|持续|扎实|切实|不断|进一步|广泛)(?=..)|一批/g;
/** Titles that begin so say what is to be done. */
const task =
  /^(?:分类|统筹|加快)?(?:加强|强化|加快|加大|加速|完善|优化|推进|推动|推广|拓展|拓宽|打造|构建|构筑|提升|提高|促进|培育|建设|建立|实施|健全|深化|支持|扶持|鼓励|引导|发展|集聚|引进|做大|做强|突破|夯实|营造|创新|扩大|落实|保障|增强|统筹|开展|布局|畅通|激发|改进|规范|弘扬|减轻|发挥|利用|升级|壮大)/;
/** Titles that tell what has come about are no thing to ask for. */
const statement =
  /不断|持续|逐步|大量|稳中|明显|显著|日益|更加|突飞猛进|频现|涌现|向好|崛起|双重|仍|已|。|（|\(|[,，].*[,，]|^\d/;
/** Titles that name what most documents have. */
const usual =
  /^(?:发展|行动|主要|总体|重点|基本|战略|工作|保障|具体|建设|支持|考评|指导|规划)?(?:(目标|愿景|思想|思路|定位)|任务|原则|政策|领域|工程|项目|步骤|措施|对象|内容|方式|方向)$/;
const developed = /重点|发展|聚焦|突破|培育|打造|推进/;
const charge =
  /(?:由|各|市|省|区|局|委|厅|部门|政府|组)[^,，;；。]{0,14}(?:牵头|负责|会同|承担)|(?:牵头|责任)(?:单位|部门)/;
/** A paragraph that begins with the name of what it is about: 青岛。打造… */
const opening = /^([\u4e00-\u9fff]{2,8})[。:：]/;

const shortestTask = 4;
const longestSubject = 20;
const longestThing = 9;

/** The question for what a clause is about, by its title. */
export function proposeTitle(clause: Clause): Proposal[] {
  const of = subjectOf(clause);
  const asked = of === null ? null : askedOf(of, clause);
  return asked === null ? [] : [{ asked, clause, source: { start: clause.start, end: clause.end } }];
}

/** Who is charged with what a clause sets as a task. */
export function proposeResponsible(clause: Clause): Proposal[] {
  const of = subjectOf(clause);
  if (of === null || !task.test(of)) return [];
  return readSentences(clause).flatMap(({ start, end, text }): Proposal[] => {
    const found = charge.exec(text);
    if (found === null) return [];
    const leads = found[0].includes('牵头');
    return [{ asked: { kind: 'responsible', of, leads }, clause, source: { start, end } }];
  });
}

function subjectOf({ title, text }: Clause): string | null {
  const of = title === '' ? opening.exec(text)?.[1] : title.split(/[,，]/)[0]?.trim();
  if (of === undefined || of.length < 2 || of.length > longestSubject) return null;
  return statement.test(title) || statement.test(of) || /^(?:其[他它余]|坚持)/.test(of)
    ? null
    : withoutManner(of);
}

function withoutManner(of: string): string {
  const rest = of.replace(manner, '');
  return task.test(rest) ? rest : of;
}

function askedOf(of: string, { title, text }: Clause): Asked | null {
  const named = usual.exec(of);
  if (named !== null && title !== '') return { kind: named[1] === undefined ? 'which' : 'what', of };
  if (task.test(of)) return of.length >= shortestTask ? { kind: 'how', of } : null;
  if (title === '') return developed.test(text) ? { kind: 'focus', of } : null;
  // A thing that the text is about: 工业软件, 智能传感器.
  return of.length <= longestThing && developed.test(text) ? { kind: 'focus', of } : null;
}
