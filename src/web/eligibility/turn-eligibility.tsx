import '../styles/eligibility.css';
import type { EligibilityResult, MatchedMeasure, Profile } from '../api/eligibility-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { SetText } from '../ui/set-text.tsx';
import { PlaceLink, StatusLabel } from './measure-card.tsx';
import { handOverProfile } from './use-profile-draft.ts';
import { useEligibilityWords } from './words/words.ts';

export interface TurnEligibilityProps {
  readonly result: EligibilityResult & { readonly profile?: Profile | undefined };
  readonly onOpen: OpenPlace;
}

/** The measures that an answer reports, at a glance, and the way to the same profile in its tab. */
export function TurnEligibility({ result, onOpen }: TurnEligibilityProps) {
  const { words: general } = useApp();
  const words = useEligibilityWords();
  const { profile, measures } = result;
  return (
    <section class="turn-measures" aria-label={general.nav.eligibility}>
      {measures.length > 0 && (
        <details>
          <summary>{`${words.atAGlance} (${measures.length})`}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too */}
          <div class="table-scroll" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.offer}</th>
                  <th scope="col">{words.conditions}</th>
                  <th scope="col">{words.clause}</th>
                </tr>
              </thead>
              <tbody>
                {measures.map((measure) => (
                  <Row key={measure.id} measure={measure} measures={measures} onOpen={onOpen} />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      <a href="/eligibility" onClick={() => profile && handOverProfile(profile)}>
        {general.turn.openEligibility}
      </a>
    </section>
  );
}

interface RowProps {
  readonly measure: MatchedMeasure;
  readonly measures: readonly MatchedMeasure[];
  readonly onOpen: OpenPlace;
}

function Row({ measure, measures, onOpen }: RowProps) {
  const words = useEligibilityWords();
  const { offers, conditions, citation } = measure;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <b class="strength">{[...new Set(offers.map(({ strength }) => strength))].join('、')}</b>
        <SetText text={citation.quote} />
      </th>
      <td>
        {conditions.length === 0 ? (
          <span class="muted">{words.noConditions}</span>
        ) : (
          <ul class="condition-list">
            {conditions.map(({ status, text, citation: { start } }) => (
              <li key={`${start} ${text}`}>
                <StatusLabel status={status} />
                <span lang="zh-CN">
                  <SetText text={text} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <PlaceLink
          place={citation}
          onOpen={() =>
            onOpen(
              measures.map((one) => one.citation),
              citation,
            )
          }
        >
          {citation.label}
        </PlaceLink>
      </td>
    </tr>
  );
}
