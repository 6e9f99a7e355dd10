import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['到2025年电子信息制造业产值目标是多少?', 'zh'],
    ['5G 在北辰有什么支持', 'zh'],
    ['AI', 'en'],
    ['', 'en'],
    ['2025?', 'en'],
    ['到2025年電子資訊製造業產值目標是多少?', 'zh-Hant'],
    ['有沒有補助', 'zh-Hant'],
    ['What is the target for the electronics industry by 2025?', 'en'],
    ['What does 信创 mean in this plan?', 'en'],
    ['天津的 AI Cloud Computing 目标', 'zh'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not misled by one character that both scripts share', () => {
    expect(detectLanguage('著作权保护和干部队伍')).toBe('zh');
  });
});
