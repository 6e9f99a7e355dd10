/** What the quoted words make of a claim. Only what is plain is said; the rest is left to the reader of the quote. */
export type Verdict =
  /** Its figures stand there, said of the same things, or one part of a sentence says all of it. */
  | { readonly kind: 'confirmed' }
  /** The text has another figure, or another word, in that place. */
  | { readonly kind: 'other-figure'; readonly stated: string; readonly claimed: string }
  /** The text forbids what is said to be allowed. */
  | { readonly kind: 'denied' }
  /** The text does not have a word that the claim rests on: a place, a name, an absolute. */
  | { readonly kind: 'not-said'; readonly word: string }
  | { readonly kind: 'open' };
