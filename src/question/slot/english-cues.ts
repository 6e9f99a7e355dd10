import type { QuantityKind } from '../../text/quantities.ts';
import type { SlotName } from './asked-slot.ts';

const mayI =
  '(?:can|could|do|does|should|must|may|would) (?:i|we|one|you|people|firms|companies|parents|residents)';
const office = '(?:department|agency|bureau|office|ministry|authority|commission|administration)';

/** How people ask for a particular thing in English, on folded text; they come before the cues of both languages. */
export const englishCues: readonly (readonly [Exclude<SlotName, 'quantity' | 'detail'>, RegExp])[] = [
  [
    'contact',
    new RegExp(
      `phone number|telephone|e-?mail|website|(?:what|which) number ${mayI} (?:ring|call|dial|phone)|who(?:m)? ${mayI} (?:ring|call|phone)|` +
        'how (?:can|could|do|should) (?:i|we|one) (?:reach|contact|get hold of|get in touch)|contact (?:details?|person|information)|number to (?:ring|call)',
    ),
  ],
  [
    'address',
    /\b(?:what|which) (?:is |are )?(?:the )?(?:\w+ ){0,4}address(?:es)?\b|\baddress(?:es)? of\b|which (?:street|building|floor|room)\b/,
  ],
  [
    'person',
    /who (?:is|was|are|were) the (?:\w+ ){0,3}(?:director|head|mayor|minister|governor|chief|boss|leader|secretary|president|principal|chair\w*)\b|who (?:heads|chairs|leads) the (?:\w+ ){0,3}(?:group|committee|commission|office|team|department|bureau)\b/,
  ],
  [
    'responsible',
    new RegExp(
      'who (?:leads|heads|steers|coordinates|oversees|supervises|takes the lead|is to lead|is responsible|is in charge|answers for)|' +
        `\\bwhich ${office}s? (?!(?:can|may|could) (?:i|we)\\b)|whose (?:job|task|duty|responsibility)|` +
        '(?:lead|leading|responsible|supporting) (?:department|agency|bureau|unit)s?\\b',
    ),
  ],
  [
    'support-amount',
    /how many (?:yuan|rmb|dollars) (?:\w+ ){1,12}(?:get|gets|receive|receives|paid|given|granted)\b/,
  ],
  ['penalty', /\b(?:punish(?:ed|ment)?|sanction(?:s|ed)?|get into trouble)\b/],
];

const measure =
  '(?:amount|number|size|value|price|rate|share|percentage|proportion|ratio|weight|total|sum|wage|growth|age|score)';

/** Asks for a number, or for a date. */
export const englishQuantity = new RegExp(
  `how (?:many|much|large|big|fast|high|old)\\b|what (?:proportion|portion|fraction|day|month|${measure})\\b|` +
    `what (?:is|are|was|were|will) (?:the |its )?(?:\\w+ ){0,3}${measure}\\b|(?:on|by|from) (?:what|which) (?:day|date|year|month)\\b`,
);

/** The kind of number wanted. */
export const englishKinds: readonly (readonly [RegExp, QuantityKind])[] = [
  [/(?:what|which) (?:day|date|month)\b|\bdeadline\b/, 'date'],
  [
    /what (?:share|proportion|portion|fraction|slice)\b|how (?:big|large) an? (?:slice|share|part|proportion|percentage|portion|fraction)\b/,
    'percentage',
  ],
  [
    /how much (?:[a-z-]+ ){0,2}(?:money|funding|investment|capital|cash|subsid(?:y|ies))\b|how many (?:yuan|rmb|dollars)\b|how much (?:does|do|will|did) .{2,40} cost/,
    'amount',
  ],
];

/** Units that are counted in: a number of kilometers is none of square meters. */
const units: readonly (readonly [RegExp, string])[] = [
  [/how many (?:\w+ )?kilomet(?:er|re)s/, '公里'],
  [/how many mu\b/, '亩'],
  [/how many hectares/, '公顷'],
  [/how many square met(?:er|re)s/, '平方米'],
  [/how many ton(?:ne)?s/, '吨'],
  [
    /how many (?:people|persons|pupils|students|teachers|workers|residents|employees|experts|professionals)\b/,
    '人',
  ],
];

/** The unit that an English question counts in; `null` when it names none. */
export function englishUnit(folded: string): string | null {
  return units.find(([asked]) => asked.test(folded))?.[1] ?? null;
}
