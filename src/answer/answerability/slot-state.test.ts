import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotingFrom } from '../../../test/support/text-services.ts';
import type { SlotFeatures } from './measure-slot.ts';
import { numberProbability, particularProbability } from './slot-state.ts';

const showing: SlotFeatures = {
  isList: false,
  tie: 0.5,
  nearness: 0.5,
  rank: 1,
  behind: 0.1,
  unknown: 0,
  thing: 0.7,
  before: 0.7,
  fit: 0.7,
  subjectsTied: true,
  isOtherTense: false,
  isQuoted: false,
};
const around = { coverage: 0.5, asked: 0, hasAid: false, isMoved: true };
const unmoved = { ...around, isMoved: false };
const aided = { ...around, asked: 0.5, hasAid: true };
const models = [
  ['a question that was moved', around],
  ['one that was not', unmoved],
  ['a document with a finding aid', aided],
] as const;

describe.each(models)('the probability that a number is the one asked for, with %s', (_model, around) => {
  it('is a probability', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const features = fc.record({
      isList: fc.boolean(),
      tie: share,
      nearness: fc.double({ min: -1, max: 1, noNaN: true }),
      rank: fc.integer({ min: 0, max: 3 }),
      behind: share,
      unknown: share,
      thing: share,
      before: share,
      fit: share,
      subjectsTied: fc.boolean(),
      isOtherTense: fc.boolean(),
      isQuoted: fc.boolean(),
    });
    fc.assert(
      fc.property(features, share, share, (given, coverage, asked) => {
        const probability = numberProbability(given, { ...around, coverage, asked });
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }),
    );
  });

  it.each([
    ['nearer to the words of the question', { tie: 0.9 }],
    ['in the sentence that is most like the question', { behind: 0 }],
    ['nearer to the thing counted', { thing: 1 }],
    ['nearer to the noun before the interrogative', { before: 1 }],
    ['of the very unit', { fit: 1 }],
  ])('is greater for a number %s', (_case, better) => {
    expect(numberProbability({ ...showing, ...better }, around)).toBeGreaterThan(
      numberProbability(showing, around),
    );
  });

  it('is less where a subject is not tied to the number', () => {
    expect(numberProbability({ ...showing, subjectsTied: false }, around)).toBeLessThan(
      numberProbability(showing, around),
    );
  });

  it('is less where words of the question stand elsewhere than at the number', () => {
    expect(numberProbability(showing, { ...around, coverage: 0.9 })).toBeLessThan(
      numberProbability(showing, around),
    );
  });

  it('is less for what is so where what is planned is asked for', () => {
    expect(numberProbability({ ...showing, isOtherTense: true }, around)).toBeLessThan(
      numberProbability(showing, around),
    );
  });
});

describe('what only one of the models knows', () => {
  it('is greater where an editor has foreseen the question; a faint likeness says nothing', () => {
    const faint = numberProbability(showing, aided);
    expect(numberProbability(showing, { ...aided, asked: 0.9 })).toBeGreaterThan(faint);
    expect(numberProbability(showing, { ...aided, asked: 0.4 })).toBe(faint);
  });

  it('is greater for a number in the clause that is found first', () => {
    expect(numberProbability({ ...showing, rank: 0 }, around)).toBeGreaterThan(
      numberProbability(showing, around),
    );
  });
});

describe.each(models)('the probability that a particular is the one asked for, with %s', (_model, around) => {
  it.each([
    ['nearer to the words of the question', { tie: 0.9 }],
    ['in a sentence more like the question', { nearness: 0.8 }],
    ['where the documents do not know the words of the question', { unknown: 0.6 }],
  ])('is greater %s', (_case, better) => {
    expect(particularProbability({ ...showing, ...better }, around)).toBeGreaterThan(
      particularProbability(showing, around),
    );
  });

  it('takes a sentence for one of usual likeness where there is no embedding model', () => {
    const usual = particularProbability({ ...showing, nearness: 0.65 }, around);
    expect(particularProbability({ ...showing, nearness: 0 }, around)).toBe(usual);
  });
});

describe('a number by another counter', () => {
  it('is no number of a thing that its part does not name', async () => {
    const quotes = await quotingFrom('松泉市水务工作方案\n\n一、建设\n\n1. 建成水库4座。');
    expect(await quotes('水库里摆了几台服务器?')).toEqual([]);
    expect((await quotes('建成几座水库?')).join()).toContain('4座');
  });
});
