import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';

/** The conversation as a file, or on paper. */
export function ExportMenu({ conversationId }: { conversationId: string }) {
  const { words, language } = useApp();
  const select = (format: string) => {
    if (format === 'print') return print();
    const link = document.createElement('a');
    link.href = `/api/conversations/${encodeURIComponent(conversationId)}/export?format=${format}&lang=${language}`;
    link.download = '';
    link.click();
  };
  return (
    <Menu
      label={words.export.label}
      buttonClass="text-button export"
      items={(['docx', 'md', 'print'] as const).map((value) => ({ value, label: words.export[value] }))}
      onSelect={select}
    >
      <Icon name="export" />
      <span>{words.export.label}</span>
    </Menu>
  );
}
