import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { flatten, flawsOf } from '../../../test/support/outline-checks.ts';
import { buildDocument } from '../build-document.ts';
import { documentNames } from '../document-name.ts';

/** Short documents made up in the common styles. */
async function read(name: string) {
  const text = await readFile(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');
  return buildDocument({
    id: name,
    fileName: `${name}.txt`,
    text,
    description: null,
    errata: [],
    findingAid: {},
  });
}

const measures = await read('measures-in-articles');
const plan = await read('plan-with-run-in-headings');
const notice = await read('notice-with-annexes-and-boxes');

/** `id label` of all clauses, each with its first words. */
const clausesOf = ({ clauses }: typeof plan) =>
  clauses.map(({ id, label, text }) => `${id} ${label} ${text.slice(0, 8)}`);
const headingsOf = ({ outline }: typeof plan) =>
  flatten(outline).flatMap(({ id, title, body }) => (body === null ? [`${id} ${title}`] : []));

describe('a document in a common style', () => {
  it('has a sound outline, and no ordinal twice', () => {
    for (const { text, outline, findings } of [measures, plan, notice]) {
      expect(flawsOf(text, outline)).toEqual([]);
      expect(findings).toEqual([]);
    }
  });

  it('may be measures in articles, with paragraphs and items, under a notice', () => {
    expect(measures.metadata).toMatchObject({ issuer: '某市人民政府' });
    expect(documentNames(measures)).toEqual(['《某市扶持中小企业发展办法》']);
    expect(headingsOf(measures)).toEqual(['1 总则', '2 资金支持', '3 附则']);
    expect(clausesOf(measures)).toEqual([
      '0.p1 前言第1段 《某市扶持中小企',
      '0.p2 前言第2段 某市人民政府',
      '0.p3 前言第3段 2024年3月1',
      '1.1 第一条 第一条　为了促进',
      '1.2 第二条 第二条　本办法适',
      '1.2.p1 第二条第二款 国有控股的企业适',
      '1.3 第三条 第三条　中小企业',
      '1.3.1 第三条第一款第(一)项 （一）市场主导；',
      '1.3.2 第三条第一款第(二)项 （二）政策引导，',
      '1.3.p1 第三条第二款 各区可以根据前款',
      '2.4 第四条 第四条　市财政设',
      '2.4.1 第四条第一款第(一)项 （一）技术改造：',
      '2.4.1.1 第四条第一款第(一)项第1目 1.购置设备；',
      '2.4.1.2 第四条第一款第(一)项第2目 2.更新软件。',
      '2.4.2 第四条第一款第(二)项 （二）市场开拓。',
      '2.4.p1 第四条第二款 专项资金每年不少',
      '2.4.p2 第四条第三款 专项资金的使用情',
      '2.5 第五条 第五条　【贴息】',
      '3.6 第六条 第六条　本办法自',
    ]);
  });

  it('may be a plan with run-in headings, one of them glued to the line before', () => {
    expect(plan.metadata.period).toEqual({ from: 2024, to: 2027 });
    expect(plan.repairs.map(({ rule }) => rule)).toEqual(['glued-line']);
    expect(headingsOf(plan)).toEqual([
      '1 总体要求',
      '1.2 基本原则',
      '2 重点任务',
      '2.1 建设基础设施，夯实发展基础',
      '2.2 培育龙头企业，壮大产业集群',
      '2.3 拓展应用场景，激活消费市场',
      '3 保障措施',
    ]);
    expect(clausesOf(plan)).toEqual([
      '0.p1 前言第1段 为抢抓机遇，制定',
      '1.1 一、(一) （一）总体目标。',
      '1.2.p1 一、(二)第1段 坚持安全第一，守',
      '1.2.p2 一、(二)第2段 坚持应用牵引，有',
      '2.1.1 二、(一)1 1．起降设施。到',
      '2.1.1.1 二、(一)1(1) （1）通用机场。',
      '2.1.1.2 二、(一)1(2) （2）起降点。每',
      '2.1.2 二、(一)2 2．低空智联网。',
      '2.2.1 二、(二)1 1．整机制造。支',
      '2.2.2 二、(二)2 2．关键部件。一',
      '2.3.p1 二、(三)第1段 在物流、文旅等领',
      '3.1 三、(一) （一）组织领导。',
      '3.2 三、(二) （二）资金保障。',
      '0.p2 正文后第1段 本方案自印发之日',
    ]);
  });

  it('may be a notice with annexes and boxes that number their lines', () => {
    expect(notice.metadata.issuer).toBe('某市工业和信息化局等五部门');
    expect(documentNames(notice)).toEqual(['《某市机器人产业行动计划》']);
    const own = '《某市机器人产业行动计划》';
    expect(clausesOf(notice).filter((one) => one.startsWith('a2'))).toEqual([
      `a2.1.1 ${own}二、(一)1 1.攻关关键技术`,
      `a2.1.2 ${own}二、(一)2 2.建设创新平台`,
      `a2.1.b1.1 ${own}二、(一)专栏一第1项 1.揭榜挂帅项目`,
      `a2.1.b1.2 ${own}二、(一)专栏一第2项 2.中试平台。建`,
      `a2.1.b1.3 ${own}二、(一)专栏一第3项 3.标准研制。制`,
      `a2.1.3 ${own}二、(一)3 3.汇聚创新人才`,
      `a2.2.p1 ${own}二、(二)第1段 推动机器人进工厂`,
      `a2.2.p2 ${own}二、(二)第2段 专栏二 应用示范`,
      `a2.2.p3 ${own}二、(二)第3段 工厂示范。建设示`,
      `a2.2.p4 ${own}二、(二)第4段 社区示范。建设示`,
    ]);
    const preamble = clausesOf(notice).filter((one) => one.startsWith('0'));
    expect(preamble.map((one) => one.split(' ')[2])).toEqual([
      '现将《某市机器人',
      '附件：1.某市机',
      '2.重点任务分工',
      '某市工业和信息化',
      '某市发展和改革委',
      '2025年6月3',
      '（此件公开发布）',
    ]);
    expect(headingsOf(notice)).toContain('b 重点任务分工表');
  });
});
