import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from './app-context.tsx';
import { closeOnBack } from './close-on-back.ts';
import { Icon } from './icon.tsx';

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `dialog` in the middle, `drawer` from the left, `sheet` from below. */
  readonly kind?: 'dialog' | 'drawer' | 'sheet';
  readonly hasHeader?: boolean;
  readonly children: ComponentChildren;
}

/** What must be dealt with first. The browser's own `<dialog>` keeps the focus in and gives it back. */
export function Modal({ title, onClose, kind = 'dialog', hasHeader = true, children }: ModalProps) {
  const { words } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  // A sheet covers a phone's whole screen: there, one leaves it by the way back.
  useEffect(() => (kind === 'sheet' ? closeOnBack(() => latestClose.current()) : undefined), [kind]);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // The element is gone before the browser could give the focus back.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard Escape closes
    <dialog
      ref={dialog}
      class={`modal ${kind}`}
      {...(hasHeader ? { 'aria-labelledby': titleId } : { 'aria-label': title })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="modal-body">
        {hasHeader && (
          <header class="modal-header">
            <h2 id={titleId}>{title}</h2>
            <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
