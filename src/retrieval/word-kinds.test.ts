import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../test/support/dictionary.ts';
import { isPlace } from './word-kinds.ts';

const dictionary = await loadDictionary();

describe('a word that is the name of a place', () => {
  it.each(['天津', '合肥', '武清区', '蓟州区'])('%s', (word) => {
    expect(isPlace(word, dictionary)).toBe(true);
  });

  it.each(['新建', '惠民', '县级', '路桥', '新城', '大城', '产业', '工业区'])('not %s', (word) => {
    expect(isPlace(word, dictionary)).toBe(false);
  });
});
