import '../styles/measures.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InventoryMeasure } from '../api/eligibility-types.ts';
import { useEligibilityWords } from '../eligibility/words/words.ts';
import { readerUrl } from '../text/address.ts';
import type { PartMark } from '../text/marks.ts';
import { useApp } from '../ui/app-context.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { SetText } from '../ui/set-text.tsx';
import { useRequest } from '../ui/use-request.ts';
import type { Focus, Span } from './focus.ts';

export interface MeasureListProps {
  readonly documentId: string;
  readonly focus: Focus | null;
  /** Leads to a measure's place in the text. */
  readonly onChoose: (sectionId: string, span: Span) => void;
  /** Gets the parts of the chosen measure, to be marked in the text. */
  readonly onParts: (parts: readonly PartMark[]) => void;
}

/** Every measure that was read out of a document, clause by clause; the chosen one's parts are marked in the text. */
export function MeasureList({ documentId, focus, onChoose, onParts }: MeasureListProps) {
  const { client } = useApp();
  const words = useEligibilityWords();
  const request = useRequest<readonly InventoryMeasure[]>();
  const [strength, setStrength] = useState('');
  const load = () =>
    request.run(async (signal) => {
      const path = `/api/documents/${encodeURIComponent(documentId)}/measures`;
      return client.json<readonly InventoryMeasure[]>(path, { signal });
    });
  useEffect(load, [documentId]);
  const { result, isRunning, problem } = request;
  const chosen = useMemo(
    () =>
      result?.find(
        ({ citation: { start, end } }) => start === focus?.span?.start && end === focus.span.end,
      ) ?? null,
    [result, focus],
  );
  useEffect(() => {
    if (result) onParts(chosen ? partsOf(chosen) : []);
  }, [result, chosen]);
  const strengths = useMemo(() => countStrengths(result ?? []), [result]);
  if (problem) return <RequestProblem problem={problem} texts={words.problems} onRetry={load} />;
  if (!result) return <p role="status">{isRunning && words.loadingMeasures}</p>;
  const shown = result.filter((measure) => strength === '' || measure.strength.text === strength);
  return (
    <div class="measure-inventory">
      <p class="muted">{words.inventory(result.length)}</p>
      {strengths.length > 1 && (
        <label class="strength-choice">
          <span>{words.strength}</span>
          <select value={strength} onChange={(event) => setStrength(event.currentTarget.value)}>
            <option value="">{`${words.allStrengths} (${result.length})`}</option>
            {strengths.map(([name, count]) => (
              <option key={name} value={name}>{`${name} (${count})`}</option>
            ))}
          </select>
        </label>
      )}
      <ol>
        {shown.map((measure, index) => (
          <li key={measure.id}>
            {measure.citation.label !== shown[index - 1]?.citation.label && (
              <h3 lang="zh-CN">
                {measure.citation.label} <SetText text={measure.title} />
              </h3>
            )}
            <MeasureEntry
              measure={measure}
              isChosen={measure === chosen}
              onChoose={() => {
                // At once, for on a phone this list closes to let the text be seen.
                onParts(partsOf(measure));
                onChoose(measure.citation.sectionId, measure.citation);
              }}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MeasureEntryProps {
  readonly measure: InventoryMeasure;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function MeasureEntry({ measure, isChosen, onChoose }: MeasureEntryProps) {
  const words = useEligibilityWords();
  const { strength, beneficiary, conditions, offers, citation } = measure;
  return (
    <>
      <a
        lang="zh-CN"
        class="measure-link"
        href={readerUrl(citation.documentId, citation.sectionId, citation)}
        aria-current={isChosen ? 'location' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onChoose();
        }}
      >
        <b class="strength">{strength.text}</b>
        <span class="measure-words">
          <SetText text={citation.quote} />
        </span>
      </a>
      {isChosen && (
        <dl class="measure-parts">
          {beneficiary && (
            <div>
              <dt>{words.beneficiary}</dt>
              <dd lang="zh-CN">
                <mark class="beneficiary">{beneficiary.text}</mark>
              </dd>
            </div>
          )}
          {offers.length > 0 && (
            <div>
              <dt>{words.offer}</dt>
              <dd lang="zh-CN">
                {offers.map(({ text, start }) => (
                  <mark key={start} class="offer">
                    {text}
                  </mark>
                ))}
              </dd>
            </div>
          )}
          <div>
            <dt>{words.conditions}</dt>
            <dd lang="zh-CN">
              {conditions.length === 0 && <span class="muted">{words.noConditions}</span>}
              {conditions.map(({ text, start }) => (
                <mark key={`${start} ${text}`} class="condition">
                  {text}
                </mark>
              ))}
            </dd>
          </div>
        </dl>
      )}
    </>
  );
}

/** What of a measure is marked in the text. */
function partsOf({ strength, beneficiary, conditions, offers }: InventoryMeasure): PartMark[] {
  return [
    ...offers.map(({ start, end }) => ({ start, end, kind: 'offer' as const })),
    ...(beneficiary
      ? [{ start: beneficiary.start, end: beneficiary.end, kind: 'beneficiary' as const }]
      : []),
    ...conditions.map(({ start, end }) => ({ start, end, kind: 'condition' as const })),
    { start: strength.start, end: strength.end, kind: 'strength' as const },
  ];
}

function countStrengths(measures: readonly InventoryMeasure[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { strength } of measures) counts.set(strength.text, (counts.get(strength.text) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]);
}
