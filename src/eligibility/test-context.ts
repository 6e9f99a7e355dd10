import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLexicon } from '../runtimes/word-lists.ts';
import { parseReadings } from '../text/readings.ts';
import { parseIndustries } from './industries.ts';
import { parsePlaces } from './places.ts';

const list = (name: string) => readFileSync(resolve(import.meta.dirname, '../../lexicon', name), 'utf8');

/** The industries and places that ship. */
export const context = {
  industries: parseIndustries(list('industries.txt')),
  places: parsePlaces(list('places.txt'), parseReadings(readLexicon('english-glossary.txt'))),
};
