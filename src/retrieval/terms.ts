import { foldForSearch } from '../text/fold.ts';
import { isHan } from '../text/script.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Synonyms } from './synonyms.ts';

/** A query term and how much it counts: 1 for the asker's own words, less for synonyms. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * Words that make a text a question without saying what it is about. They are dropped from lexical queries: in a small corpus
 * 多少 or 怎么 is a rare word and would outweigh the subject.
 */
const questionWords = new Set(
  (
    '什么 啥 哪些 哪个 哪 哪里 哪儿 谁 多少 几 几个 几家 怎么 怎样 怎么样 如何 为什么 为何 是否 有没有 能否 可否 吗 呢 吧 啊 呀 么 ' +
    '请问 想 问 问下 一下 知道 告诉 我 我们 你 你们 您 他 它 的 了 是 在 有 和 与 或 及 以及 也 都 就 还 又 要 会 能 可以 到底 究竟 ' +
    '这个 那个 这 那 里 中 里面 关于 对 对于 由 被 把 给 让 说 说说 提到 规划 文件 多大 多久 分别 具体 主要'
  ).split(' '),
);

/** Light verbs, politeness and spoken fillers: they rank nothing and say nothing of a subject. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    '搞 弄 整 干 做 去 来 帮 帮忙 帮我 写 讲 看 听 听说 查 查查 拿 找 叫 算 用 准备 打算 麻烦 您好 你好 谢谢 老师 求 求问 告知 说明 介绍 ' +
    '大家 咱 咱们 咱市 人家 东西 地方 事 事情 时候 方面 一块 这块 那块 情况 问题 内容 办法 要求 需要 应该 出来 进去 起来 起 进 出 上 下 ' +
    '到 请 列出 拟 作出 采用 共有 名字 名单 名称 原因 地点 是不是 多少钱 百分之几 几成 请列 全部列 挨个 逐个 ' +
    '盘子 体量 起码 差不多 大概 大约 左右 具体 到时候 到头来 总盘子 个数 手上 手头 眼下 眼前 往后 之后 以后 过后 后面 前面 下来 起来 过去 ' +
    '年均 平均 每年 一年 几年 全年 全程 总计 累计 合共 百分之 百分点 点 成 份 麻烦 帮查 给个 求个 真 真的 规定 提出 明确 ' +
    '安排 涉及 包括 达到 降到 升到 涨到 增到 归 做到 搞到 弄到 拿到 领到 得到 超过 突破 打算 准备 计划 想要 希望 目前 现有 如今 当前 现如今 那会儿 这会儿 凑 攒 捞 揽 立起来 ' +
    '分 拆 求 打 给出 给没给 有啥 没 没有 有无 目标 指标 数 数字 数值 数量 总数 总量 一共 总共 合计 单独 原文 原话 条款 章 节 段 括号 引号 书名号 字母 照抄 计划 年度 规划 文件 政策文件'
  ).split(' '),
);

/** Character bigrams of runs of Han characters, and whole runs of letters and digits. */
export function bigramsOf(text: string): string[] {
  const folded = foldForSearch(text);
  const tokens: string[] = [];
  for (const match of folded.matchAll(/[a-z0-9]+(?:\.[0-9]+)*%?|[\u3400-\u4dbf\u4e00-\u9fff〇]+/g)) {
    const run = match[0];
    if (!isHan(run.charCodeAt(0)) || run.length === 1) {
      tokens.push(run);
      continue;
    }
    for (let index = 0; index + 1 < run.length; index += 1) tokens.push(run.slice(index, index + 2));
  }
  return tokens;
}

/** Words of a text for the index. */
export function wordsOf(text: string, segment: Segmenter): string[] {
  return segment(text).map((word) => word.text);
}

/** A question as terms for each lexical field. */
export interface QueryTerms {
  readonly words: readonly WeightedTerm[];
  readonly bigrams: readonly WeightedTerm[];
  /** The asker's content words, each with what else it may be called. */
  readonly content: readonly { readonly word: string; readonly synonyms: readonly string[] }[];
}

/** Cuts a question into weighted terms: content words, their synonyms at a lower weight, and bigrams of what remains. */
export function queryTerms(
  query: string,
  segment: Segmenter,
  synonyms: Synonyms,
  synonymWeight: number,
): QueryTerms {
  const all = segment(query).map((word) => word.text);
  const filtered = all.filter((word) => !questionWords.has(word));
  // A question of function words only ("有什么?") still has to find something.
  const content = filtered.length > 0 ? filtered : all;
  const own = new Set(content);
  const words = new Map<string, number>([...own].map((word) => [word, 1]));
  const bigrams = new Map<string, number>(contentBigrams(query, content).map((bigram) => [bigram, 1]));
  const folded = foldForSearch(query);
  for (const term of synonymSources(folded, content, synonyms)) {
    for (const synonym of synonyms.of(term)) {
      for (const word of wordsOf(synonym, segment)) {
        if (!words.has(word)) words.set(word, synonymWeight);
      }
      for (const bigram of bigramsOf(synonym)) if (!bigrams.has(bigram)) bigrams.set(bigram, synonymWeight);
    }
  }
  return {
    words: weighted(words),
    bigrams: weighted(bigrams),
    content: [...own].map((word) => ({ word, synonyms: synonyms.of(word) })),
  };
}

/** Bigrams of the question with its question words cut out, so that no bigram spans the gap. */
function contentBigrams(query: string, content: readonly string[]): string[] {
  let rest = foldForSearch(query);
  const kept = new Set(content);
  for (const word of questionWords) {
    if (word.length > 1 && !kept.has(word)) rest = rest.replaceAll(word, ' ');
  }
  return bigramsOf(rest);
}

/** Synonym entries that occur in the question: as a word, or (longer ones) anywhere in it. */
function synonymSources(folded: string, content: readonly string[], synonyms: Synonyms): string[] {
  const found = new Set(content);
  for (const term of synonyms.terms) if (term.length > 1 && folded.includes(term)) found.add(term);
  return [...found];
}

function weighted(terms: ReadonlyMap<string, number>): WeightedTerm[] {
  return [...terms].map(([term, weight]) => ({ term, weight }));
}
