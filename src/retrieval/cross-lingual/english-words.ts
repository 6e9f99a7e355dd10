/** A piece of an English question: a word, an acronym, a number or a run of Chinese. */
export interface EnglishToken {
  /** As written, without possessive ending. */
  readonly text: string;
  /** Lower-cased, without accents and apostrophes: `Xi'an's` → `xian`. */
  readonly word: string;
}

const piece =
  /[A-Za-z\u00c0-\u024f0-9]+(?:['’.&+][A-Za-z\u00c0-\u024f0-9]+)*%?|[\u3400-\u4dbf\u4e00-\u9fff〇]+/g;

/** Cuts a text into words; `12-inch` is two, `R&D`, `1+N`, `3.5` and `5G` are one each. Thousands separators go: `24,000` → `24000`. */
export function englishTokens(text: string): EnglishToken[] {
  const joined = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return (joined.match(piece) ?? []).map((match) => {
    const own = match.replace(/['’]s$/i, '');
    return { text: own, word: foldWord(own) };
  });
}

/** Some tokens as they were written, with single spaces. */
export function joinTokens(tokens: readonly EnglishToken[], index: number, length: number): string {
  return tokens
    .slice(index, index + length)
    .map(({ text }) => text)
    .join(' ');
}

/** One word as it stands in a glossary key. */
function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}

/** An English phrase as a glossary key: lower case, single spaces, no punctuation. */
export function englishKey(phrase: string): string {
  return englishTokens(phrase)
    .map(({ word }) => word)
    .join(' ');
}

const irregular: Readonly<Record<string, string>> = {
  built: 'build',
  chosen: 'choose',
  data: 'datum',
  drawn: 'draw',
  fell: 'fall',
  found: 'find',
  given: 'give',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  kept: 'keep',
  laid: 'lay',
  led: 'lead',
  lent: 'lend',
  met: 'meet',
  paid: 'pay',
  people: 'person',
  risen: 'rise',
  rose: 'rise',
  sold: 'sell',
  sought: 'seek',
  spent: 'spend',
  taken: 'take',
  taught: 'teach',
  won: 'win',
  written: 'write',
};

/** British endings and their American spelling, which CC-CEDICT prefers. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations)$/, 'iz$1'],
  [/(\w{3})our(s|ed|ing)?$/, '$1or$2'],
  [/(\w{2}[tb])re(s?)$/, '$1er$2'],
  [/programme(s?)$/, 'program$1'],
  [/(defen|licen|offen)ce(s?)$/, '$1se$2'],
  [/ogue(s?)$/, 'og$1'],
  [/ageing$/, 'aging'],
  [/aluminium$/, 'aluminum'],
  [/lled$/, 'led'],
  [/lling$/, 'ling'],
];

/** Endings and what may stand in their place in a dictionary; every rule that fits is tried. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(s|x|z|ch|sh|o)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/ied$/, 'y'],
  [/([bdgklmnprt])\1(ed|ing)$/, '$1'],
  [/(\w{2})ed$/, '$1'],
  [/(\w{2}e)d$/, '$1'],
  [/(\w{2})ing$/, '$1'],
  [/(\w{2})ing$/, '$1e'],
  [/(\w{3})ly$/, '$1'],
];

/**
 * The forms under which a dictionary may hold a word: the word itself first, then its American spelling, singular and infinitive.
 * They are guesses (`being` → `be`, `bee`): harmless, because only those that the dictionary has count.
 */
export function wordForms(word: string): readonly string[] {
  const spelt = [
    word,
    ...spellings.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to)),
  ];
  const forms = new Set(spelt);
  for (const form of spelt) {
    const infinitive = Object.hasOwn(irregular, form) ? irregular[form] : undefined;
    if (infinitive !== undefined) forms.add(infinitive);
    for (const [from, to] of endings)
      if (form.length > 3 && from.test(form)) forms.add(form.replace(from, to));
  }
  return [...forms];
}

/** Words that never name anything: function words, and words that make a text a question about a document. */
const stopWords = new Set(
  (
    'a about according after all also am an and any are as asked at based be been before being between both but by can could did do ' +
    'does doing done each exactly for from had has have having he her here his how i if in into is it its just let like many may me ' +
    'might more most much my no not of on one only or other our out over per please said say saying says she should so some such ' +
    'tell than that the their them then there these they thing things this those through to under until up upon us very was we were ' +
    'what when where whether which while who whom whose why will with within would yes you your ' +
    'document explain especially get give given gives kindly made mean mention mentioned mentions named text ' +
    'actually again ago already always another anybody anyone anything away back cannot cant come comes couldnt didnt doesnt dont either else ' +
    'enough even ever every everybody everyone everything far gets getting gives go goes going gone got hardly hes id ill im isnt ive ' +
    'keeps know known lets maybe me mine myself need needs neither never nobody none nor nothing now often once ones ought ours ' +
    'people perhaps person put puts quite rather really shes shouldnt somebody somehow someone something sometimes soon still sure theirs theres theyre ' +
    'thing think thinking though together told too truly us usually want wanted wants wasnt weve whats whatever whenever wherever whether ' +
    'whichever whoever wont wouldnt yet youre yourself happen happened happens mr mrs ms ok okay hi hello thanks'
  ).split(' '),
);

/** Whether a word (folded) is dropped from a question unless it is part of a longer term. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
