import { describe, expect, it } from 'vitest';
import { loadPolicies, policyFolder } from '../../test/support/policies.ts';
import { documentNames, titlesIssued } from './document-name.ts';

describe('the name of a document', () => {
  it.each([
    ['某市办公室关于印发《某市考评办法》的通知', ['某市考评办法']],
    ['国务院关于印发“十四五”数字经济发展规划的通知', ['“十四五”数字经济发展规划']],
    ['某省办公厅关于印发某省低空经济行动计划（2024—2027年）的通知', ['某省低空经济行动计划（2024—2027年）']],
    ['关于转发《某省补贴细则（试行）》的通知', ['某省补贴细则（试行）']],
    ['某局关于发布《甲标准》和《乙标准》的公告', ['甲标准', '乙标准']],
    ['某省政府關於印發《某省扶持辦法》的通知', ['某省扶持辦法']],
    ['某局关于公布2024年示范工厂名单的通知', ['2024年示范工厂名单']],
  ])('of %s is that of what it issues', (title, names) => {
    expect(titlesIssued(title)).toEqual(names);
  });

  it.each([
    '某市“十四五”智能制造发展规划',
    '某市关于进一步支持中小企业的若干措施',
    '某局关于开展示范工厂申报工作的通知',
    '某局关于公布2023年度考核结果的通知',
    '某局关于印发《甲办法》等三个文件的通知',
    '某市关于修改《某市扶持办法》的决定',
  ])('of %s is its title', (title) => {
    expect(titlesIssued(title)).toEqual([title]);
  });

  it('tells two things apart by the titles of the parts', () => {
    const title = '某省关于印发支持机器人产业若干政策和某省机器人产业行动计划(2021—2023年)的通知';
    const parts = ['支持机器人产业若干政策', '某省机器人产业行动计划（2021-2023年）', '工作组名单'];
    expect(titlesIssued(title, parts)).toEqual(parts.slice(0, 2));
    expect(titlesIssued(title)).toEqual(['支持机器人产业若干政策和某省机器人产业行动计划(2021—2023年)']);
  });

  it.skipIf(policyFolder === undefined)(
    'is short for real notices, and no title where there is none',
    async () => {
      const policies = await loadPolicies();
      const namesOf = (id: string) => {
        const document = policies.get(id);
        return document === undefined ? [] : documentNames(document);
      };
      expect(namesOf('baotou-digital-government-2022')).toEqual(['《包头市2022年数字政府建设考评办法》']);
      expect(namesOf('anhui-industrial-internet-2021')).toEqual([
        '《支持工业互联网发展若干政策》',
        '《安徽省工业互联网创新发展行动计划（2021-2023年）》',
      ]);
      expect(namesOf('miit-connected-vehicles-2018')).toEqual(['miit-connected-vehicles-2018']);
      expect(namesOf('shandong-education-145')).toEqual(['《山东省“十四五”教育事业发展规划》']);
    },
  );
});
