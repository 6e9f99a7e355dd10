import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { isIn } from './places.ts';

const { places } = context;

describe('places', () => {
  it.each([
    ['我们在北辰', '北辰区'],
    ['滨海新区的企业', '滨海新区'],
    ['合肥', '合肥市'],
    ['we are in Hefei', '合肥市'],
    ['based in beichen district', '北辰区'],
    ['在濱海新區', '滨海新区'],
  ])('are named in %s', (text, name) => {
    expect(places.mentions(text).map(({ place }) => place.name)).toEqual([name]);
  });

  it('know what they lie in', () => {
    const [tianjin, beichen] = [places.find('天津'), places.find('北辰')];
    if (tianjin === null || beichen === null) throw new Error('places are missing');
    expect(isIn(beichen, tianjin)).toBe(true);
    expect(isIn(tianjin, beichen)).toBe(false);
    expect(places.within(tianjin).map(({ name }) => name)).toHaveLength(16);
    expect(places.find('月球')).toBeNull();
  });

  it('are not seen in words', () => {
    expect(places.mentions('和平发展,河西走廊')).toEqual([]);
  });
});
