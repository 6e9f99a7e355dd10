import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { sentChoices, useEligibilityWords } from './words/words.ts';

/** A field under its name. */
export function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: string) => void;
}

/** One of a closed list, or none; shown in the page's language, sent in the documents'. */
export function Choices({ id, name, value, isDisabled = false, onChoose }: ChoicesProps) {
  const words = useEligibilityWords();
  const known = sentChoices[name] ?? [];
  return (
    <select
      id={id}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{words.notGiven}</option>
      {value !== '' && !known.includes(value) && <option value={value}>{value}</option>}
      {known.map((sent, at) => (
        <option key={sent} value={sent}>
          {words.choices[name]?.[at] ?? sent}
        </option>
      ))}
    </select>
  );
}

interface SeveralProps {
  readonly name: 'certifications' | 'needs';
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  readonly children?: ComponentChildren;
}

/** Any of a list. */
export function Several({ name, chosen, onChosen, children }: SeveralProps) {
  const words = useEligibilityWords();
  const known = sentChoices[name] ?? [];
  const all = [...known, ...chosen.filter((one) => !known.includes(one))];
  return (
    <fieldset class="several">
      <legend>{words.fields[name]}</legend>
      <div class="boxes">
        {all.map((sent, at) => (
          <label key={sent}>
            <input
              type="checkbox"
              checked={chosen.includes(sent)}
              onChange={(event) =>
                onChosen(
                  event.currentTarget.checked ? [...chosen, sent] : chosen.filter((one) => one !== sent),
                )
              }
            />
            {words.choices[name]?.[at] ?? sent}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
