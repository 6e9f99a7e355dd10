import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  badFigures,
  draftOf,
  emptyDraft,
  isNegative,
  numberOf,
  profileOf,
  wordsOf,
} from './profile-draft.ts';

describe('what is sent of a form', () => {
  it('is nothing for one that was left empty', () => {
    expect(profileOf(emptyDraft)).toEqual({});
  });

  it('has lists for fields of several words, and figures with numbers only', () => {
    const draft = {
      ...emptyDraft,
      industry: '5G设备，传感器、 芯片',
      otherCertifications: '3A级',
      certifications: ['高新技术企业'],
      figures: [
        { name: '研发投入', value: '1,200', unit: '万元' },
        { name: '合同', value: '很多', unit: '' },
      ],
    };
    expect(profileOf(draft)).toEqual({
      industry: ['5G设备', '传感器', '芯片'],
      certifications: ['高新技术企业', '3A级'],
      figures: [{ name: '研发投入', value: 1200, unit: '万元' }],
    });
    expect(badFigures(draft)).toEqual([{ name: '合同', value: '很多', unit: '' }]);
  });

  it('has no number below zero, and tells it from what is none', () => {
    expect(['-5', '−3.5', '－1,000'].map(isNegative)).toEqual([true, true, true]);
    expect(['5', '很多', '3-5', '-'].map(isNegative)).toEqual([false, false, false, false]);
  });

  it('says the headcount rather than the class of size', () => {
    expect(profileOf({ ...emptyDraft, size: '小型', headcount: '２０' })).toEqual({ size: '20人' });
    expect(profileOf({ ...emptyDraft, size: '小型' })).toEqual({ size: '小型' });
  });

  it('fills a form from which the same is sent', () => {
    const word = fc.string({ unit: fc.constantFrom('北', '辰', '器', '5'), minLength: 1, maxLength: 4 });
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    const figure = fc.record({ name: word, value: fc.nat(), unit: word });
    const profiles = fc.record(
      {
        district: word,
        industry: words,
        size: fc.oneof(
          fc.constant('小型'),
          fc.nat(5000).map((count) => `${count}人`),
        ),
        stage: word,
        certifications: words,
        needs: words,
        figures: fc.array(figure, { minLength: 1, maxLength: 2 }),
        text: word,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(profileOf(draftOf(profile, []))).toEqual(profile);
      }),
    );
  });
});

describe('the parts of a form', () => {
  it('are taken apart at commas of any kind', () => {
    expect(wordsOf(' 5G， 芯片;软件、\n')).toEqual(['5G', '芯片', '软件']);
  });

  it.each([
    ['1200', 1200],
    ['1,200.5', 1200.5],
    ['８０', 80],
    ['', null],
    ['八百', null],
    ['-3', null],
  ])('%j is the number %j', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});
