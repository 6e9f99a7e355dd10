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
});
