import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { furnitureEdits } from './furniture.ts';

const withoutFurniture = (text: string) => applyEdits(text, furnitureEdits(text)).text;

describe('furnitureEdits', () => {
  it('drops what a web page puts above and below a document', () => {
    const top = '下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】\n';
    const bottom = '\n掃一掃獲取\n最新情報資訊\n掃一掃免費\n閱讀最新報告';
    expect(withoutFurniture(`${top}2026年工作报告\n正文。${bottom}`)).toBe('2026年工作报告\n正文。');
  });

  it.each(['相关报道：', '相关新闻', '相关解读：'])('drops %s below a document', (line) => {
    expect(withoutFurniture(`正文。\n${line}\n`)).toBe('正文。');
  });

  it('drops blank and decorative lines between furniture, but not before the text', () => {
    expect(withoutFurniture('打印\n\n---\n关闭\n\n正文。')).toBe('\n正文。');
    expect(withoutFurniture('\n\n正文。\n\n')).toBe('\n\n正文。\n\n');
  });

  it('keeps the date that signs a document', () => {
    expect(withoutFurniture('正文。\n2021年9月2日\n打印\n关闭窗口')).toBe('正文。\n2021年9月2日');
  });

  it('leaves lines alone that stand between sentences', () => {
    const text = '第一段。\n打印\n扫一扫获取\n第二段。';
    expect(withoutFurniture(text)).toBe(text);
  });

  it('leaves sentences alone that begin like furniture', () => {
    for (const text of ['打印机产业加快发展。', '关注产业链安全,完善机制。', '阅读推广活动每年举办一次。'])
      expect(withoutFurniture(text)).toBe(text);
  });

  it('sees furniture through carriage returns and invisible characters', () => {
    expect(withoutFurniture('\ufeff打印\r\n\u200b关闭\r\n正文。\r\n返回顶部\r\n')).toBe('正文。\r');
  });

  it('can drop a whole text', () => {
    expect(withoutFurniture('打印\n关闭')).toBe('');
    expect(withoutFurniture('')).toBe('');
  });

  it('drops the bylines that a page puts between a title and the document, and no line of the document', () => {
    const page =
      '某市规划\n文章来源: 某局　发布时间：2011-11-07\n浏览次数：12\n某府〔2011〕4号\n正文。\n来源：某局\n尾句。';
    expect(withoutFurniture(page)).toBe('某市规划\n某府〔2011〕4号\n正文。\n来源：某局\n尾句。');
  });

  it.each([
    '【打印】【关闭】',
    '主办单位：某局    某ICP备10004936号-1',
    '主办单位：某局\n版权所有：某局',
    '上一篇：某通知\n下一篇：没有了',
    'TOP\n关闭窗口\n;',
    '建议使用1024x768分辨率 IE6.0以上版本浏览器',
    '您的浏览器禁用了JavaScript脚本,这会影响您正常浏览网站.',
    '来源：某报\n更新时间：2024-03-01 08:30',
  ])('drops %s below a document', (lines) => {
    expect(withoutFurniture(`正文。\n${lines}`)).toBe('正文。');
  });

  it.each(['资料来源：省统计局', '时间：2024年5月1日至3日', '主办单位：市商务局', '附件：1.申报表'])(
    'keeps %s at the end',
    (line) => {
      expect(withoutFurniture(`正文。\n${line}`)).toBe(`正文。\n${line}`);
    },
  );
});

describe('a line of the document at its end', () => {
  it.each([
    '（二）支持企业用JavaScript开展技术攻关',
    '支持企业用JavaScript开展技术攻关。',
    '3.编辑：出版业数字化',
  ])('is never furniture: %s', (line) => {
    expect(withoutFurniture(`正文。\n${line}`)).toBe(`正文。\n${line}`);
  });
});
