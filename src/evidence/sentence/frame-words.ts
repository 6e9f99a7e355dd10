/**
 * Words with which anybody reports what a policy says. They claim nothing of their own, so a sentence may use them where the quote does
 * not. Nothing belongs here that changes how much, how surely, by whom or for whom.
 */
export const frameWords: ReadonlySet<string> = new Set(
  (
    '规划 文件 原文 文中 条款 政策 根据 按照 依据 提出 指出 明确 提到 说明 写明 规定 表示 介绍 显示 载明 列出 ' +
    '目标 指标 目的 方面 内容 具体 主要 其中 包括 包含 涉及 涵盖 分别 分为 以下 如下 上述 相关 有关 情况 ' +
    '达到 达 实现 计划 预计 预期 将 将会 会 要 是 为 有 在 到 至 于 对 和 与 及 并 以及 并且 同时 此外 另外 还 也 等 即 则 而 从而 ' +
    '进行 通过 方式 措施 任务 工作 做法 来 使 让 使得 以 以便 用于 成为 作为 属于 称为 叫做 进一步 ' +
    '一个 一些 一种 这些 这个 这 该 本 其 它 它们 所 的 地 得 了 着 上 中 里 内 下 时 期间 之 之一 由 被 把 给 向 从 因 因此 所以 ' +
    '问题 回答 答案 时间 年份 数量 数字 数值 数据 总数 总量 值 额 名称 名单 方向 领域'
  ).split(' '),
);
