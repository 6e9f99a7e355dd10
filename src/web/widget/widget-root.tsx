import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import type { WidgetOptions } from './read-options.ts';
import { WidgetPanel } from './widget-panel.tsx';

/** The bubble, and the panel that it opens. */
export function WidgetRoot({ options }: { options: WidgetOptions }) {
  const { words } = useApp();
  const [isOpen, setOpen] = useState(false);
  const bubble = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) bubble.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="widget" lang={words.htmlLang}>
      <WidgetPanel options={options} isOpen={isOpen} onClose={() => setOpen(false)} />
      <button
        ref={bubble}
        type="button"
        class="bubble"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.widget.close : words.widget.open}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'chat'} />
      </button>
    </div>
  );
}
