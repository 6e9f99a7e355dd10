/** Things asked about side by side. All texts are folded. */
export interface AskedPair {
  /** As written in the question. */
  readonly subjects: readonly string[];
  /** The question about one of them. */
  readonly ask: (subject: string) => string;
  /** What all of them are asked for, without a time: 的市场满足率. */
  readonly common: string;
  /** What the first question asks of each: 各要到多少. */
  readonly asked: string;
  /** The time asked about; empty when none is named. */
  readonly time: string;
  /** Questions before it that it does not share. */
  readonly earlier: string;
  /** Questions behind it, which may be asked of each again. */
  readonly more: string;
  /** Which of them has more, or less, is asked. */
  readonly ranks: 'more' | 'less' | null;
}

/** A pair of which each is asked one question, and nothing before or behind it. */
export function askedOnce(subjects: readonly string[], ask: AskedPair['ask']): AskedPair {
  return { subjects, ask, common: '', asked: '', time: '', earlier: '', more: '', ranks: null };
}
