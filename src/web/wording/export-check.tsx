import { useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useWordingWords } from './words/words.ts';

export interface ExportCheckProps {
  readonly text: string;
  readonly scope: { readonly documentId?: string };
}

/** The checked draft as a file: with the findings as comments, or as data. */
export function ExportCheck({ text, scope }: ExportCheckProps) {
  const { client, language } = useApp();
  const words = useWordingWords();
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: string) => {
    setFailed(false);
    try {
      const path = `/api/wording-check/export?format=${format}&lang=${language}`;
      const blob = await client.blob(path, { method: 'POST', body: { text, ...scope } });
      saveFile(blob, `wording-check.${format}`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Menu
        label={words.export}
        buttonClass="text-button"
        items={[
          { value: 'docx', label: words.exportDocx },
          { value: 'json', label: words.exportJson },
        ]}
        onSelect={save}
      >
        <Icon name="export" />
        <span>{words.export}</span>
      </Menu>
      {hasFailed && (
        <span role="alert" class="failed">
          {words.exportFailed}
        </span>
      )}
    </>
  );
}
