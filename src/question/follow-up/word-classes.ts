/** What a word does in a question. `name` is everything that no closed class holds: what a question may be about. */
export type WordClass =
  | 'asking'
  | 'polar'
  | 'date'
  | 'number'
  | 'document'
  | 'person'
  | 'verb'
  | 'deverbal'
  | 'adverb'
  | 'modal'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'filler'
  | 'attribute'
  | 'kind'
  | 'mark'
  | 'name';

/** Closed classes of Chinese and English, folded, words apart by spaces. A word stands in the first class that has it. */
const classes: readonly (readonly [WordClass, string])[] = [
  [
    'verb',
    // Verbs that are hardly ever part of a name; names are full of 发展, 创新, 服务, which are below.
    '有 是 为 叫 算 占 达 达到 达标 突破 超过 实现 做 做到 搞 干 弄 建 建成 建立 添 增加 新增 拿 拿到 领 领到 给 落户 落地 落在 依托 聚焦 ' +
      '围绕 打造 构建 组建 牵头 负责 主管 承担 提出 提到 提及 说 讲 写 写到 谈到 谈 规定 要求 明确 指出 指 指的 包括 包含 涉及 涵盖 分布 ' +
      '位于 适用 属于 属 变成 成为 起 起到 用 用在 用于 靠 带动 引导 鼓励 推动 推进 加快 加强 提升 提高 扩大 完善 健全 强化 获批 获 批 获得 ' +
      '入选 进入 跃居 完工 竣工 开工 投产 截止 申请 申报 办理 报名 享受 参与 参加 选 评 评上 排 涨 翻 打算 准备 希望 列 列出 列举 举例 ' +
      '出 来 出来 打 打出 打出来 打分 拿来 去 搬 过来 落实 执行 进行 开始 形成 出现 具有 影响 提供 组成 设 设在 定 定在 表示 存在 取得 采用 采取 保持 坚持 选择 批准 交 交给 花 收 含 确定 ' +
      '分 分为 叫做 称为 安排 修改 拥有 缺 缺少 搭建 设立 成立 制定 出台 举办 开展 够 需要 称 凭 点到 点名 比 完成 解决 带来 带 带着 放 放在 ' +
      'is are was were be been do does did has have had say says said mention mentions lead leads led rely relies focus focuses ' +
      'want wants wanted need needs use used using make makes made create creates created happen happens happened manage manages managed run runs work works go goes come comes take takes ' +
      'admit admits acknowledge acknowledges promise promises state states describe describes propose proposes ' +
      'give gives gave set sets put let help helps cover covers cost costs know think hear heard find found show shows look looks see plans aim aims hope hopes intend intends ' +
      'deal deals bring brings keep keeps try tries start starts end ends open opens pay pays spend spends invest offer offers provide provides change changes mean means call called ' +
      'build built develop develops support supports reach reaches grow grows include includes apply get gets become becomes responsible finished completed expected planned given stated located',
  ],
  [
    'deverbal',
    '发展 建设 支持 服务 创新 研发 推荐 设计 咨询 应用 示范 布局 合作 培育 引进 融资 生产 转化 升级 保障 管理 监督 考核 评估 共享 ' +
      '扶持 增长 招商 转型 实施 推广 改造 培养 监测 运营 审批 发布 印发 组织 计划 规范 统筹 覆盖',
  ],
  [
    'modal',
    '要 会 能 能够 可以 可 应 应该 将 将要 还要 需 必须 想 想要 再 已 已经 才能 才 打算 不能 会不会 能不能 可不可以 will would can could should shall may must',
  ],
  [
    'adverb',
    '全国 全市 全省 全区 国内 国际 全球 本市 我市 还 也 都 又 就 主要 重点 分别 各自 各 具体 到底 究竟 一共 总共 共 合计 大概 大约 往后 今后 以后 将来 未来 先 最 更 很 不 没 别 ' +
      '全 只 仅 其实 真 真的 一定 比较 一起 整个 进一步 力争 着力 大力 一般 首先 最后 同时 另外 还有 其他 其它 别的 其余 剩下 更多 一点 一些 点 些 ' +
      '关键 重大 核心 龙头 特色 重要 新 大 小 多 少 高 低 各类 相关 有关 所有 全部 没有 一直 特别 非常 尤其 几乎 太 均 正 曾 ' +
      '曾经 约 不断 共同 真正 同样 更加 至少 至多 最多 最少 最大 很多 许多 多种 各种 一切 任何 某 某些 这么 一样 另 相同 不同 逐步 陆续 仍然 直接 正式 ' +
      '完全 好 长 快 难 近 强 丰富 明显 简单 容易 有效 充分 积极 确实 清楚 唯一 大型 不少 多数 大部分 当然 必要 单独 尽快 正在 刚 大家 如此 例如 比如 ' +
      '自己 有点 一个 一种 一家 一项 几 ' +
      '眼下 当前 当下 眼前 ' +
      'big large small much many how very also else more less most least other others exactly specifically there still only main mainly key major new just ' +
      'important significant relevant serious urgent ambitious realistic achievable feasible useful helpful bad worse worst better difficult likely possible true correct often overall necessary essential crucial',
  ],
  [
    'preposition',
    '在 对 由 从 向 往 于 以 按 按照 把 被 对于 关于 通过 根据 针对 到 至 截至 当 里 中 上 下 内 里面 里头 除 除了 除去 除此之外 为了 由于 自 自从 因 据 随着 经过 至于 依照 基于 鉴于 同 前 后 外 期间 以来 以前 附近 周边 周围 之外 之下 ' +
      '之内 内部 方面 之间 部分 那块 这块 那边 这边 ' +
      '这部分 那部分 这方面 那方面 与其 以上 以下 左右 之后 之前 as of for in by on at to with from about under within into between',
  ],
  ['conjunction', '和 与 及 以及 跟 或 或者 还是 、 and or vs versus &'],
  ['particle', '的 地 得 了 着 过 之 所 呢 吧 啊 呀 啦 嘛 哦 哈 嗯 哎 s'],
  [
    'filler',
    '请 请问 麻烦 问 问下 问问 一下 下 告诉 说说 讲讲 说一下 讲一下 谈谈 说明 解释 介绍 看看 知道 了解 给出 帮 帮我 这 那 那么 个 家 项 种 条 句 ' +
      '这回事 的话 话 成 样 什么样 这样 那样 如果 要是 假如 因为 所以 但 但是 然后 而 且 吗 么 怎么说 原文 原话 完整 全文 ' +
      '那个 这个 那些 这些 这种 那种 这类 那类 这样的 那样的 这次 那次 本次 此次 ' +
      'the a an not no that this these those there here please tell me us know explain describe some any if so then',
  ],
  ['person', '我 我们 咱 咱们 俺 你 您 你们 i we you my our your'],
  ['document', '规划 文件 本规划 全文 纲要 方案 政策文件 plan document planning'],
  [
    'attribute',
    '产值 收入 营收 营业收入 目标 指标 增速 增长率 增幅 占比 比重 比例 份额 规模 数量 数目 总量 总数 总额 金额 投资 总投资 投资额 预算 补贴 补助 ' +
      '奖励 奖金 奖补 标准 时间 期限 日期 年份 地点 地址 位置 电话 联系 联系方式 单位 部门 负责人 排名 名次 速度 面积 成本 价格 利润 税收 产量 效率 ' +
      '进度 定位 现状 特点 要求 条件 材料 流程 步骤 情况 状况 形势 水平 作用 意义 原因 理由 好处 依据 数字 细节 说法 时间表 范围 门槛 额度 上限 出处 来源 钱 名单 名字 名称 待遇 ' +
      'target targets goal goals output value revenue income growth rate share scale number amount total investment budget subsidy date ' +
      'deadline address phone rank ranking speed area cost price status role reason name names size pace',
  ],
  [
    'kind',
    '企业 公司 机构 园区 基地 平台 中心 产业 行业 产品 项目 工程 领域 方向 技术 措施 政策 办法 内容 问题 资源 市场 场景 场合 地方 地区 ' +
      '区域 人 人员 东西 例子 方式 途径 优势 体系 环节 城市 区 市 县 集群 载体 ' +
      'company companies enterprise enterprises park parks project projects product products platform platforms field fields ' +
      'direction directions technology technologies measure measures policy policies place places district industry industries sector sectors area areas',
  ],
];

const classOfWord = new Map<string, WordClass>();
for (const [name, words] of classes)
  for (const word of words.split(' ')) if (!classOfWord.has(word)) classOfWord.set(word, name);

/** The class of a folded word; an unlisted word is a `name`. */
export function wordClass(word: string): WordClass {
  return classOfWord.get(word) ?? (/^\d/.test(word) && !/[a-z]/.test(word) ? 'number' : 'name');
}
