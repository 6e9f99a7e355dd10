import type { Clause } from '../../corpus/types.ts';

/** Headings below which nothing is offered: what was, what shall be, who sees to it. */
const otherChapters =
  /回顾|现状|形势|基础|成效|成就|问题|背景|机遇|挑战|指导思想|基本原则|总体(?:思路|目标|思想)|(?:发展|行动|主要|工作|总体|战略)目标|愿景|组织(?:领导|协调)|统筹协调|监督|考核|督导|评估|宣传|名单/;
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
