import type { EnglishToken } from './english-words.ts';

/**
 * Phrases in which one asks, doubts or intends, and which say nothing of what is asked about. Word by word they would be taken for
 * something: `how many` for 若干, `be going to` for 继续, `is meant to` for 意义.
 */
const phrases = new Set(
  (
    'how many|how much|how long|how large|how big|how high|how far|how soon|how fast|how old|how come|how well|how likely|how so|' +
    'by how much|by how many|by when|by what|from when|since when|until when|for how long|up to what|to what extent|what kind of|' +
    'what sort of|what type of|what else|what if|what happens if|what happens when|what would happen if|what is it|what about|' +
    'how about|which one|which ones|who else|whose job is it|is it true|is it true that|is it right|is it right that|' +
    'is it correct that|is it possible to|is there any|is there a|is there anything|are there any|are there|going to|gonna|wanna|' +
    'supposed to|meant to|want to|wants to|would like to|hope to|hopes to|plan to|plans to|intend to|intends to|have to|has to|had to|' +
    'need to|needs to|able to|allowed to|am i allowed|used to|in order to|so as to|as well as|as well|as long as|as far as|as soon as|' +
    'as of|as for|such as|due to|according to|in terms of|with regard to|with respect to|in relation to|in case of|in case|instead of|' +
    'rather than|a lot of|lots of|a bit|a few|a little|kind of|sort of|at all|so far|up to|out of|in general|in total|in detail|' +
    'in particular|for example|for instance|of course|by the way|any idea|anything about|something about|tell me|let me|let us|' +
    'i wonder|i was wondering|i heard|i hear|i read|i think|i guess|i am thinking of|thinking of|do you know|can you tell me|' +
    'could you tell me|i would like to know|i want to know|would you|end up|turn out|turns out|at the moment|in effect|no longer|any more|anymore|' +
    'by the time|at the time|each other|one another|or so|or not|and so on|the like|make sure|this document|this plan|this report|this policy|' +
    'these measures|these rules|on earth|in fact|big deal|good at|play a role|plays a role|what role|what part|the role of'
  ).split('|'),
);
const longest = 5;

/** How many tokens a phrase of asking takes at a position; 0 where there is none. */
export function askingPhraseAt(tokens: readonly EnglishToken[], index: number): number {
  for (let length = Math.min(longest, tokens.length - index); length > 1; length -= 1) {
    const words = tokens.slice(index, index + length).map(({ word }) => word);
    if (phrases.has(words.join(' '))) return length;
  }
  return 0;
}
