import { useApp } from '../ui/app-context.tsx';

/** Which documents are asked, where there are several. */
export function ScopeChoice({ onChoose }: { onChoose: (documents: readonly string[] | null) => void }) {
  const { words, settings } = useApp();
  const documents = settings?.documents ?? [];
  if (documents.length < 2) return null;
  return (
    <label class="scope">
      <span class="scope-label">{words.ask.scope}</span>
      <select
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChoose(value === '' ? null : [value]);
        }}
      >
        <option value="">{words.ask.allDocuments}</option>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
