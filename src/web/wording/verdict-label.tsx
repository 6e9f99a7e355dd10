import type { ComponentProps } from 'preact';
import type { Verdict } from '../api/wording-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useWordingWords } from './words/words.ts';

const icons: Readonly<Record<Verdict, ComponentProps<typeof Icon>['name']>> = {
  exact: 'check',
  near: 'approx',
  in_translation: 'approx',
  altered_number: 'number',
  altered_wording: 'differs',
  not_found: 'missing',
};

export interface VerdictLabelProps {
  readonly verdict: Verdict;
  /** Shows the sign alone; the word is then only spoken. */
  readonly isBrief?: boolean;
}

/** A verdict as sign and word; the colour only repeats them. */
export function VerdictLabel({ verdict, isBrief = false }: VerdictLabelProps) {
  const words = useWordingWords();
  return (
    <span class={`verdict ${verdict}`}>
      <Icon name={icons[verdict]} />
      <span class={isBrief ? 'off-screen' : undefined}>{words.verdict[verdict]}</span>
    </span>
  );
}
