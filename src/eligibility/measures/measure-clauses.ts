import type { Clause } from '../../corpus/types.ts';

/** Headings below which nothing is offered: what was, what shall be, who sees to it. */
const otherChapters =
  /回顾|现状|形势|基础|成效|成就|问题|背景|机遇|挑战|指导思想|基本原则|总体(?:思路|目标|思想)|(?:发展|行动|主要|工作|总体|战略)目标|愿景|组织(?:领导|协调)|统筹协调|监督|考核|督导|评估|宣传|名单|法律责任|责任追究|罚则|附\s*则/;
const preamble = /^[a-z]?0\.p\d+$|^[a-z]?\d+\.p\d+$/;

/** Whether a clause can hold measures. A chapter that looks back or sets goals cannot, nor can a preamble. */
export function mayHoldMeasures({ id, heading }: Clause): boolean {
  if (/^[a-z]?0\./.test(id)) return false;
  if (heading.length === 0) return !preamble.test(id);
  return !heading.some((title) => otherChapters.test(title) && !/支持|扶持|资金|人才|金融/.test(title));
}

/** A sentence that tells what was done or will be reached offers nobody anything. */
export function tellsOnly(sentence: string): boolean {
  return /^(?:到|至|截至)?\s*20\d\d年(?:底|末)?(?:前)?[,，].*(?:达到|突破|超过|形成|建成|实现|进入|基本)/.test(
    sentence,
  )
    ? !/支持|鼓励|给予|补/.test(sentence)
    : /已经|取得了|成为了|得到了|为此|责任单位|牵头单位/.test(sentence) && !/支持|鼓励|给予/.test(sentence);
}

/** What a plan sets itself, and not somebody else: systems, mechanisms, levels, strengths. */
const abstractEnd =
  /(?:体系|机制|生态|水平|档次|能力|效率|优势|作用|效益|竞争力|格局|效果|精细化管理|产业链|产业集聚|资源集聚|增长点|新模式|主导权|规模化|高端化|整合|融合创新|责任制|路线图|目录|跟踪评估|联席会议(?:制度)?)(?:发展)?$/;
const research =
  /^(?:加快|加强|着力|大力|积极|强化)*(?:突破|攻克|攻关|研究|研发|汇集)|(?:攻关|技术突破|算法研发|源头创新|技术创新)$/;
const governments =
  /^(?:(?:地方|省级|市级|县级)(?:各级)?(?:人民)?政府|各区|各市|各地|各县|各级|各部门|有关部门|县区)/;

/** Whether a phrase that begins with a word of promotion sets a task that is for nobody in particular. */
export function isOwnTask(phrase: string, isPromotion: boolean): boolean {
  const [first = ''] = phrase.split(/[,，]/);
  if (/企业|公司|园区|团队|人才|机构|平台|供应商|服务商/.test(first.replace(/平台作用$/, ''))) return false;
  const object = first.replace(/^.*?(?:支持|鼓励|引导|推动|促进)/, '');
  if (governments.test(object)) return true;
  return isPromotion && ((abstractEnd.test(first) && !/服务能力$/.test(first)) || research.test(first));
}
