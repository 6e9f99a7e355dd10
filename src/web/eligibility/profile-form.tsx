import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { FigureRows } from './figure-rows.tsx';
import { badFigures, numberOf, type ProfileDraft, profileOf } from './profile-draft.ts';
import { useDistricts } from './use-districts.ts';
import { sentChoices, useEligibilityWords } from './words/words.ts';

export interface ProfileFormProps {
  readonly draft: ProfileDraft;
  readonly onDraft: (draft: ProfileDraft) => void;
  readonly onClear: () => void;
  /** Empty for all documents. */
  readonly documentId: string;
  readonly onDocument: (id: string) => void;
  readonly isRunning: boolean;
  readonly onMatch: () => void;
  /** What went wrong. */
  readonly children: ComponentChildren;
}

/** What an enterprise tells of itself: in its own words, point by point, or both. Nothing is required. */
export function ProfileForm(props: ProfileFormProps) {
  const { draft, onDraft, isRunning, children } = props;
  const words = useEligibilityWords();
  const [complaint, setComplaint] = useState('');
  const textId = useId();
  const isEmpty = Object.keys(profileOf(draft)).length === 0;
  const submit = () => {
    const hasBadNumber =
      badFigures(draft).length > 0 || (draft.headcount && numberOf(draft.headcount) === null);
    const next = hasBadNumber ? words.badFigure : isEmpty ? words.nothingGiven : '';
    setComplaint(next);
    if (next === '' && !isRunning) props.onMatch();
  };
  const change = (next: Partial<ProfileDraft>) => {
    setComplaint('');
    onDraft({ ...draft, ...next });
  };
  return (
    <div class="tool-scroll">
      <form
        class="tool-form profile-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header class="tool-head">
          <h1>{words.title}</h1>
        </header>
        <p class="lead">{words.intro}</p>
        <div class="field">
          <label for={textId}>{words.text}</label>
          <textarea
            id={textId}
            rows={3}
            placeholder={words.textPlaceholder}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </div>
        <PointByPoint draft={draft} change={change} />
        {children}
        <div class="form-actions">
          {!isEmpty && (
            <button type="button" class="text-button clear" onClick={props.onClear}>
              {words.clear}
            </button>
          )}
          <DocumentChoice documentId={props.documentId} onDocument={props.onDocument} />
          <p role="status" class={complaint ? 'failed' : 'muted'}>
            {complaint || (isRunning && words.finding)}
          </p>
          <button type="submit" class="primary" disabled={isRunning}>
            {words.find}
          </button>
        </div>
      </form>
    </div>
  );
}

interface PartProps {
  readonly draft: ProfileDraft;
  readonly change: (next: Partial<ProfileDraft>) => void;
}

function PointByPoint({ draft, change }: PartProps) {
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

function District({ draft, change }: PartProps) {
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

function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
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
function Several({ name, chosen, onChosen, children }: SeveralProps) {
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

function DocumentChoice({ documentId, onDocument }: Pick<ProfileFormProps, 'documentId' | 'onDocument'>) {
  const { settings } = useApp();
  const words = useEligibilityWords();
  const documents = settings?.documents ?? [];
  if (documents.length < 2) return null;
  return (
    <label class="choice">
      <span>{words.document}</span>
      <select value={documentId} onChange={(event) => onDocument(event.currentTarget.value)}>
        <option value="">{words.allDocuments}</option>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
