import { buildDocument } from '../../src/corpus/build-document.ts';

/** A made-up policy in a style of its own: chapters with 1. and notes, tiers, shared caps, exceptions and sums for each head. */
export const strangerText = `松泉市松湖区稳增长扶持办法

松湖区人民政府
（松政规〔2025〕3号）

一、技改扩能

1. 购置生产设备投入200万元以上的企业，按设备投入额的6%补助；其中800万元以上部分按9%补助，同一企业每年最高90万元。

2. 上年度研发支出占营业收入3%以上的高新技术企业，按研发支出增量的20%给予补助，最高60万元；其他企业减半。

二、培优育强

1. 首次认定为国家级专精特新“小巨人”、省级专精特新企业的，分别奖励60万元、25万元。已获得低一级奖励的，只补差额。

2. 主持修订行业标准的企业，每项奖励20万元；参与修订的，每项奖励6万元。

3. 获得区长质量奖的企业，奖励叁拾万元整。

4. 每年遴选一批带动作用明显的企业，给予一次性奖励40万元。

三、稳岗降本

1. 职工不少于40人且当年裁员率低于4%的企业，按每人300元给予稳岗补贴，每家企业最高20万元；新招用应届毕业生的，每人补贴1500元。

2. 年营业收入1000万元以下的小微企业银行贷款，按实际支付利息的40%给予贴息，最高30万元，房地产、高耗能企业除外。

3. 入驻区创业园的企业，第一年租金全免，第二年减半。

四、附则

1. 申请人应于每年5月31日前向区发展和改革局提出申请，同一事项就高不重复。

2. 本办法自2025年6月1日起施行，有效期两年。`;

export const strangerPolicy = () =>
  buildDocument({
    id: 'songhu',
    fileName: 'songhu.txt',
    text: strangerText,
    description: null,
    errata: [],
    findingAid: {},
  });
