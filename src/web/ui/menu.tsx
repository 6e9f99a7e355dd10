import * as zagMenu from '@zag-js/menu';
import { normalizeProps, useMachine } from '@zag-js/preact';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface MenuItem {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  /** Set for one of several choices: whether it is the one in force. */
  readonly checked?: boolean;
  readonly isDangerous?: boolean;
  /** Words above this item that begin a group. */
  readonly group?: string;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onSelect: (value: string) => void;
  readonly buttonClass?: string;
  readonly children: ComponentChildren;
}

/** A button that opens a list of actions or choices. */
export function Menu({ label, items, onSelect, buttonClass = 'icon-button', children }: MenuProps) {
  const root = useRef<HTMLSpanElement>(null);
  const service = useMachine(zagMenu.machine, {
    id: useId(),
    'aria-label': label,
    positioning: {
      placement: 'bottom-end',
      gutter: 4,
      // A menu of the reader stays in its pane and does not cover the conversation beside it.
      boundary: () => root.current?.closest('.reader') ?? 'clippingAncestors',
    },
    onSelect: ({ value }) => onSelect(value),
  });
  const api = zagMenu.connect(service, normalizeProps);
  return (
    <span class="menu" ref={root}>
      <button {...api.getTriggerProps()} type="button" class={buttonClass} aria-label={label} title={label}>
        {children}
      </button>
      <div {...api.getPositionerProps()} class="menu-place">
        <ul {...api.getContentProps()} class="menu-list">
          {items.map((item) => (
            <MenuRow key={item.value} item={item} api={api} />
          ))}
        </ul>
      </div>
    </span>
  );
}

function MenuRow({ item, api }: { item: MenuItem; api: zagMenu.Api }) {
  const { value, label, lang, checked, isDangerous, group } = item;
  const props =
    checked === undefined
      ? api.getItemProps({ value })
      : api.getOptionItemProps({ value, type: 'radio', checked });
  return (
    <>
      {group !== undefined && (
        <li class="menu-group" role="presentation">
          {group}
        </li>
      )}
      <li {...props} lang={lang} class={isDangerous ? 'menu-item dangerous' : 'menu-item'}>
        {label}
      </li>
    </>
  );
}
