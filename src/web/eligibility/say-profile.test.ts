import { describe, expect, it } from 'vitest';
import { profilePoints, profileQuestion } from './say-profile.ts';
import { eligibilityWords } from './words/words.ts';

const profile = {
  district: '北辰',
  industry: ['5G设备', '传感器'],
  size: '小型',
  needs: ['人才'],
  figures: [{ name: '研发投入', value: 800, unit: '万元' }],
};

describe('a profile', () => {
  it('is put to the chat as its user would', () => {
    expect(profileQuestion(profile, eligibilityWords.zh)).toBe(
      '我们在北辰，做5G设备、传感器，小型，研发投入 800万元，需要人才。我们能享受什么政策？',
    );
    expect(profileQuestion({ text: '我们做芯片。' }, eligibilityWords.zh)).toBe(
      '我们做芯片。我们能享受什么政策？',
    );
  });

  it('is shown with its choices in the language of the page', () => {
    expect(profilePoints(profile, eligibilityWords.en)).toEqual([
      '北辰',
      '5G设备',
      '传感器',
      'small',
      'staff',
      '研发投入 800万元',
    ]);
  });
});
