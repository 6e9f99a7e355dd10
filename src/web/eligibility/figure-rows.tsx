import { Icon } from '../ui/icon.tsx';
import { type FigureDraft, numberOf } from './profile-draft.ts';
import { useEligibilityWords } from './words/words.ts';

export interface FigureRowsProps {
  readonly figures: readonly FigureDraft[];
  readonly onFigures: (figures: readonly FigureDraft[]) => void;
}

/** Figures by name, value and unit, as many as there are to tell. */
export function FigureRows({ figures, onFigures }: FigureRowsProps) {
  const words = useEligibilityWords();
  const change = (at: number, next: Partial<FigureDraft>) =>
    onFigures(figures.map((figure, index) => (index === at ? { ...figure, ...next } : figure)));
  return (
    <fieldset class="several figures">
      <legend>{words.fields.figures}</legend>
      {figures.map(({ name, value, unit }, index) => (
        <div class="figure-row" key={index}>
          <input
            aria-label={words.figureName}
            placeholder={words.figureNamePlaceholder}
            value={name}
            onInput={(event) => change(index, { name: event.currentTarget.value })}
          />
          <input
            aria-label={words.figureValue}
            placeholder={words.figureValue}
            inputMode="decimal"
            aria-invalid={value !== '' && numberOf(value) === null}
            value={value}
            onInput={(event) => change(index, { value: event.currentTarget.value })}
          />
          <input
            aria-label={words.figureUnit}
            placeholder={words.figureUnitPlaceholder}
            value={unit}
            onInput={(event) => change(index, { unit: event.currentTarget.value })}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeFigure(name)}
            onClick={() => onFigures(figures.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="text-button add"
        onClick={() => onFigures([...figures, { name: '', value: '', unit: '' }])}
      >
        <Icon name="plus" />
        {words.addFigure}
      </button>
    </fieldset>
  );
}
