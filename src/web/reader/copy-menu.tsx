import { useState } from 'preact/hooks';
import { readerUrl } from '../text/address.ts';
import { nodeAt } from '../text/blocks.ts';
import { formalReference } from '../text/reference.ts';
import { copyText } from '../ui/copy-text.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { type Focus, focusSpan } from './focus.ts';
import type { LoadedDocument } from './load-document.tsx';
import { selectedSpan } from './selected-span.ts';
import { useReaderWords } from './words/words.ts';

export interface CopyMenuProps {
  readonly document: LoadedDocument;
  readonly focus: Focus | null;
  /** Whether a selection in the text can be counted in canonical offsets. */
  readonly isCanonical: boolean;
}

/** Copies what is selected, else what is cited, else the section, as a formal reference. */
export function CopyMenu({ document, focus, isCanonical }: CopyMenuProps) {
  const text = useReaderWords();
  const [message, setMessage] = useState('');
  const copy = async (what: string) => {
    const span = (isCanonical ? selectedSpan() : null) ?? (focus && focusSpan(document, focus));
    if (!span) return;
    const { id, title, outline } = document.detail;
    const node = nodeAt(outline, span.start);
    const label = node?.label ?? '';
    const texts: Record<string, string> = {
      quote: formalReference(title, label, document.text.slice(span.start, span.end).trim()),
      reference: formalReference(title, label),
      link: location.origin + readerUrl(id, node?.id ?? '', span),
    };
    const copied = texts[what] ?? '';
    setMessage((await copyText(copied)) ? text.copied : text.copyFailed + copied);
    setTimeout(() => setMessage(''), 4000);
  };
  return (
    <span class="copy-menu">
      <Menu
        label={text.copy}
        buttonClass="text-button"
        items={[
          { value: 'quote', label: text.copyQuote },
          { value: 'reference', label: text.copyReference },
          { value: 'link', label: text.copyLink },
        ]}
        onSelect={copy}
      >
        <Icon name="copy" />
        <span>{text.copy}</span>
      </Menu>
      <span role="status" class="copied">
        {message}
      </span>
    </span>
  );
}
