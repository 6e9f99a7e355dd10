import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { indentEdits, strayBlankEdits } from './stray-blanks.ts';

const closed = (text: string) => applyEdits(text, strayBlankEdits(text)).text;

describe('strayBlankEdits', () => {
  it('drops a blank that a line break left within a sentence', () => {
    const sentence = (gap: string) =>
      `各级医疗保障部门应当按照国家${gap}医保局的统一部署，加强基金使用监督管理，维护基金安全。`;
    expect(closed(sentence(' '))).toBe(sentence(''));
  });

  it('drops those of all lines of a page, wherever they fell', () => {
    const lines = [
      '各级部门要加强对经办机构履行协议等情况的监督，促进',
      '经办机构业务规范。卫生健康、中医药、市场监管、审计',
      '等部门要按照职责分工，落实相关监管责任，聚焦过度诊',
      '疗等问题，持续加强药店监管，规范服务行为，强化人员',
      '职业操守，在2025年前完成。',
    ];
    expect(closed(lines.join(' '))).toBe(lines.join(''));
  });

  it('keeps blanks behind numbers and labels, between names, and in lines that are spaced so', () => {
    for (const text of [
      '第三条 市和县人民政府应当加强对公路养护管理工作的领导，组织协调有关部门做好养护管理工作。',
      '2005年5月31日 宁江市第十二届人民代表大会常务委员会第二十次会议通过，现予公布，自公布之日起施行。',
      '参会人员：张三 李四 王五 赵六 孙七，请提前十分钟到会并签到，会议期间手机静音，不得早退。',
      '联系人 张三，联系电话见附件，地址为本市人民路一号，邮政编码见市政府网站公告栏目所列。',
    ])
      expect(closed(text)).toBe(text);
  });
});

describe('indentEdits', () => {
  it('drops the wide blanks before a paragraph, and no blank line', () => {
    const text = '　　第一段。\n　\n  　第二段　完。';
    expect(applyEdits(text, indentEdits(text)).text).toBe('第一段。\n　\n第二段　完。');
  });
});
