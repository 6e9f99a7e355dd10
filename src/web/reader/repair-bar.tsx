import { Icon } from '../ui/icon.tsx';
import type { RepairsState } from './use-repairs.ts';
import { useReaderWords } from './words/words.ts';

/** Walks through the repairs and explains the one that is marked. */
export function RepairBar({ state }: { state: RepairsState }) {
  const text = useReaderWords();
  const { choices, filter, shown, current, position } = state;
  return (
    <section class="repair-bar" aria-label={text.repair}>
      <div class="repair-walk">
        <label>
          <span>{text.repairKind}</span>
          <select value={filter} onChange={(event) => state.setFilter(event.currentTarget.value)}>
            {choices.map(({ value, count }) => (
              <option key={value} value={value}>
                {`${value === 'all' ? text.allKinds : value === 'cited' ? text.inCitation : (text.repairKinds[value] ?? value)} (${count})`}
              </option>
            ))}
          </select>
        </label>
        <span class="repair-count">{position < 0 ? '' : text.repairOf(position + 1, shown.length)}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={text.previousRepair}
          disabled={shown.length === 0}
          onClick={() => state.move(-1)}
        >
          <Icon name="left" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text.nextRepair}
          disabled={shown.length === 0}
          onClick={() => state.move(1)}
        >
          <Icon name="right" />
        </button>
      </div>
      <div role="status">
        {!current && <p class="muted">{text.repairHint}</p>}
        {current && (
          <dl class="repair-explained">
            <div>
              <dt>{text.raw}</dt>
              <dd lang="zh-Hant">
                <del>{current.raw.trim()}</del>
              </dd>
            </div>
            <div>
              <dt>{text.fixed}</dt>
              <dd lang="zh-CN">{current.canonical === '' ? text.removed : <ins>{current.canonical}</ins>}</dd>
            </div>
            <div>
              <dt>{text.repairKinds[current.kind] ?? current.kind}</dt>
              <dd>
                {text.repairWhy[current.kind] ?? ''}
                {current.kind === 'erratum' && (
                  <span class="rule" lang="en">
                    {current.rule}
                  </span>
                )}
              </dd>
            </div>
          </dl>
        )}
      </div>
    </section>
  );
}
