import { useApp } from './app-context.tsx';

export interface DocumentChoiceProps {
  readonly label: string;
  readonly labelOfAll: string;
  /** Empty for all documents. */
  readonly documentId: string;
  readonly onDocument: (id: string) => void;
}

/** One of the documents or all of them, where there are several. */
export function DocumentChoice({ label, labelOfAll, documentId, onDocument }: DocumentChoiceProps) {
  const { settings } = useApp();
  const documents = settings?.documents ?? [];
  if (documents.length < 2) return null;
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={documentId} onChange={(event) => onDocument(event.currentTarget.value)}>
        <option value="">{labelOfAll}</option>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
