import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseIndustries } from '../../src/eligibility/industries.ts';
import { parsePlaces } from '../../src/eligibility/places.ts';
import { readLexicon } from '../../src/runtimes/word-lists.ts';
import { parseReadings } from '../../src/text/readings.ts';

const list = (name: string) => readFileSync(resolve(import.meta.dirname, '../../lexicon', name), 'utf8');

/** The industries and places that ship. */
export const context = {
  industries: parseIndustries(list('industries.txt')),
  places: parsePlaces(list('places.txt'), parseReadings(readLexicon('english-glossary.txt'))),
};
