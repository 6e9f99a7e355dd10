import { buildDocument } from '../corpus/build-document.ts';

/** A policy that gives amounts: a share up to a cap, grades, a threshold, a fixed sum. */
export const grants = await buildDocument({
  id: 'grants',
  fileName: 'source.txt',
  text: `安徽省支持产业发展若干政策(2021-2023年)
一、支持企业
集成电路设计企业开展工程产品首轮流片,按首轮流片合同金额的30%给予奖补,最高300万元。
对评估等级在3A、4A级的企业,分别给予一次性奖补50万元、100万元。
对实际完成投资1000万元及以上的企业,按项目设备购置额的10%给予奖补,最高2000万元。
二、支持人才
鼓励人工智能企业引进人才。鼓励合肥市的初创企业参加培训。`,
  description: null,
  errata: [],
  findingAid: {},
});
