import type { ComponentChildren, ComponentProps } from 'preact';
import type { ConditionStatus, MatchedMeasure, MeasureOffer, Source } from '../api/eligibility-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { readerUrl } from '../text/address.ts';
import { Icon } from '../ui/icon.tsx';
import { SetText } from '../ui/set-text.tsx';
import { useEligibilityWords } from './words/words.ts';

export interface MeasureCardProps {
  readonly measure: MatchedMeasure;
  /** All the places between which the reader can walk, the measure's own among them. */
  readonly places: readonly Source[];
  readonly onOpen: OpenPlace;
}

/** One measure in the text's own strength, with the state of each condition and what the text leaves open. */
export function MeasureCard({ measure, places, onOpen }: MeasureCardProps) {
  const words = useEligibilityWords();
  const { title, beneficiary, conditions, offers, citation, needs = [], absent = [] } = measure;
  const missing = absent.map((name) => words.absentNames[name] ?? name);
  return (
    <li class="measure">
      <header>
        <h3 lang="zh-CN">
          <SetText text={title} />
        </h3>
        <PlaceLink place={citation} onOpen={() => onOpen(places, citation)}>
          {citation.label}
        </PlaceLink>
      </header>
      <blockquote lang="zh-CN">
        <SetText text={citation.quote} />
      </blockquote>
      {needs.length > 0 && (
        <p class="need">
          <Icon name="check" /> {words.offersNeed(needs)}
        </p>
      )}
      <dl>
        {offers.map((offer, index) => (
          <Offer key={index} offer={offer} isQuoted={citation.quote.includes(offer.text)} />
        ))}
        {beneficiary && (
          <div>
            <dt>{words.beneficiary}</dt>
            <dd lang="zh-CN">{beneficiary}</dd>
          </div>
        )}
        <div>
          <dt>{words.conditions}</dt>
          <dd>
            {conditions.length === 0 ? (
              <span class="muted">{words.noConditions}</span>
            ) : (
              <ul class="condition-list">
                {conditions.map((condition) => (
                  <li key={`${condition.citation.start} ${condition.text}`}>
                    <StatusLabel status={condition.status} />
                    <PlaceLink
                      place={condition.citation}
                      onOpen={() => onOpen([condition.citation], condition.citation)}
                    >
                      <SetText text={condition.text} />
                    </PlaceLink>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      {missing.length > 0 && <p class="absent">{words.absent(missing)}</p>}
    </li>
  );
}

interface OfferProps {
  readonly offer: MeasureOffer;
  /** Whether its words stand in the quote already. */
  readonly isQuoted: boolean;
}

function Offer({ offer: { strength, text, ceiling, derivation }, isQuoted }: OfferProps) {
  const words = useEligibilityWords();
  const arithmetic = typeof derivation === 'object' ? derivation?.text : derivation;
  return (
    <>
      <div>
        <dt>{isQuoted ? words.strength : words.offer}</dt>
        <dd lang="zh-CN">
          <b class="strength">{strength}</b>
          {!isQuoted && <SetText text={text} />}
        </dd>
      </div>
      {ceiling && (
        <div>
          <dt>{words.ceiling}</dt>
          <dd lang="zh-CN">
            <b>{ceiling}</b>
            {arithmetic && <span class="derivation">{arithmetic}</span>}
          </dd>
        </div>
      )}
    </>
  );
}

const statusIcons: Readonly<Record<ConditionStatus, ComponentProps<typeof Icon>['name']>> = {
  met: 'check',
  not_met: 'close',
  unknown: 'unknown',
};

/** The state of a condition as sign and word. */
export function StatusLabel({ status }: { status: ConditionStatus }) {
  const words = useEligibilityWords();
  return (
    <span class={`status-label ${status}`}>
      <Icon name={statusIcons[status]} />
      {words.status[status]}
    </span>
  );
}

interface PlaceLinkProps {
  readonly place: Source;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

/** A link to a place in the reader; a plain press opens it beside the page. */
export function PlaceLink({ place, onOpen, children }: PlaceLinkProps) {
  const words = useEligibilityWords();
  return (
    <a
      lang="zh-CN"
      href={readerUrl(place.documentId, place.sectionId, place)}
      title={words.open}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );
}
