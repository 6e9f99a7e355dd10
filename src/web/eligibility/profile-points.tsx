import { useId } from 'preact/hooks';
import { FigureRows } from './figure-rows.tsx';
import { Choices, Field, Several } from './form-fields.tsx';
import type { ProfileDraft } from './profile-draft.ts';
import { useDistricts } from './use-districts.ts';
import { useEligibilityWords } from './words/words.ts';

export interface ProfilePointsProps {
  readonly draft: ProfileDraft;
  readonly change: (next: Partial<ProfileDraft>) => void;
}

/** The fields of a profile, one for each point. */
export function ProfilePoints({ draft, change }: ProfilePointsProps) {
  const words = useEligibilityWords();
  const { fields } = words;
  return (
    <fieldset class="points">
      <legend>
        {words.details} <span class="points-hint">{words.detailsHint}</span>
      </legend>
      <District draft={draft} change={change} />
      <Field label={fields.industry ?? ''}>
        {(id) => (
          <input
            id={id}
            placeholder={words.listPlaceholder}
            value={draft.industry}
            onInput={(event) => change({ industry: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={fields.size ?? ''}>
        {(id) => (
          <span class="size-fields">
            <Choices
              id={id}
              name="size"
              value={draft.size}
              isDisabled={draft.headcount.trim() !== ''}
              onChoose={(size) => change({ size })}
            />
            <label>
              <span class="off-screen">{fields.headcount}</span>
              <input
                inputMode="numeric"
                placeholder={fields.headcount}
                value={draft.headcount}
                onInput={(event) => change({ headcount: event.currentTarget.value })}
              />
            </label>
            <span class="muted">{words.people}</span>
          </span>
        )}
      </Field>
      <Field label={fields.stage ?? ''}>
        {(id) => <Choices id={id} name="stage" value={draft.stage} onChoose={(stage) => change({ stage })} />}
      </Field>
      <Field label={fields.ownership ?? ''}>
        {(id) => (
          <Choices
            id={id}
            name="ownership"
            value={draft.ownership}
            onChoose={(ownership) => change({ ownership })}
          />
        )}
      </Field>
      <Several
        name="certifications"
        chosen={draft.certifications}
        onChosen={(certifications) => change({ certifications })}
      >
        <input
          class="other"
          aria-label={words.otherCertifications}
          placeholder={words.otherCertifications}
          value={draft.otherCertifications}
          onInput={(event) => change({ otherCertifications: event.currentTarget.value })}
        />
      </Several>
      <Several name="needs" chosen={draft.needs} onChosen={(needs) => change({ needs })} />
      <FigureRows figures={draft.figures} onFigures={(figures) => change({ figures })} />
    </fieldset>
  );
}

function District({ draft, change }: ProfilePointsProps) {
  const words = useEligibilityWords();
  const districts = useDistricts();
  const listId = useId();
  return (
    <Field label={words.fields.district ?? ''}>
      {(id) => (
        <>
          <input
            id={id}
            list={districts.length > 0 ? listId : undefined}
            placeholder={words.districtPlaceholder}
            value={draft.district}
            onInput={(event) => change({ district: event.currentTarget.value })}
          />
          <datalist id={listId}>
            {districts.map((district) => (
              <option key={district} value={district} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
