import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import { askedFigure } from './asked-figure.ts';

const figureOf = (question: string, sentence: string) => {
  const figure = askedFigure(understandQuestion(question), sentence);
  return figure === null ? null : figure.stretch.slice(figure.quantity.start, figure.quantity.end);
};

describe('askedFigure', () => {
  it('is the one figure of the part that the question is about', () => {
    expect(figureOf('新建充电站多少个?', '新建学校12所；新建充电站30个。')).toBe('30个');
    expect(figureOf('办电要几个工作日?', '办电时间不超过15个工作日。')).toBe('15个工作日');
  });

  it('is none where the figures of several things stand side by side', () => {
    const sentence = '将居民用户、非居民用户全过程办电时间分别压减至5个、15个工作日以内。';
    expect(figureOf('居民办电最多几个工作日?', sentence)).toBeNull();
  });
});
