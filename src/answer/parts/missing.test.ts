import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../question/split-compound.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';
import { describeMissing, isMissing, tellsLittle } from './missing.ts';
import type { ToldPart } from './told-part.ts';

/** The last part of a question, not found. */
function unfound(query: string): ToldPart {
  const part = splitCompound(foldForSearch(query)).at(-1);
  if (part === undefined) throw new Error(`${query} asks one thing`);
  return {
    part,
    asked: understandQuestion(part.query, understandQuestion(query).language),
    one: {
      draft: { outcome: 'not_in_document', frame: '', claims: [], nearest: [] },
      gap: { kind: 'not-given', subject: null, isDoubtful: false },
    },
  };
}

const describeIn = (query: string) =>
  describeMissing(understandQuestion(query), [unfound(query)], '《规划》');

describe('what is missing', () => {
  it.each([
    ['公租房要建多少套,那由谁负责?', '“由谁负责”:《规划》没有给出所问的负责单位。'],
    ['公租房要建多少套,由誰負責這件事?', '「由誰負責這件事」:《规划》沒有給出所問的負責單位。'],
    [
      'How many flats are there, and what is the phone number?',
      '“what is the phone number”: 《规划》 does not give',
    ],
    ['公路和鐵路去年各修了多少公里?今年呢?', '“鐵路(今年)”:《规划》'],
  ])('%s is named in the asker’s words: %s', (query, said) => {
    expect(describeIn(query)).toContain(said);
  });

  it('is nothing that was answered, nor words that the whole tells', () => {
    const told = unfound('公租房要建多少套,由谁负责?');
    expect(isMissing(told)).toBe(true);
    const draft = { ...told.one.draft, outcome: 'answered' as const };
    expect(isMissing({ ...told, one: { draft, gap: null } })).toBe(false);
    expect(
      isMissing({ ...told, asked: { ...told.asked, slot: null }, one: { ...told.one, gap: null } }),
    ).toBe(false);
  });
});

describe('what is told of a part', () => {
  const answered = (lead: string, reading?: number) => ({
    draft: { outcome: 'answered' as const, frame: '', claims: [{ lead, passages: [] }], nearest: [] },
    gap: null,
    reading,
  });

  it('is little where it reads as a mere mention, and no figure stands in front', () => {
    expect(tellsLittle(answered('', -1))).toBe(true);
    expect(tellsLittle(answered('原文如下,请对照:', -1))).toBe(true);
    expect(tellsLittle(answered('', 1))).toBe(false);
    expect(tellsLittle(answered('**9%**:', -1))).toBe(false);
  });

  it('is taken as it is where nothing was read, and is nothing where it was refused', () => {
    expect(tellsLittle(answered(''))).toBe(false);
    expect(tellsLittle(unfound('公租房要建多少套,那由谁负责?').one)).toBe(true);
  });
});
