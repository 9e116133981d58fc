import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import css from './Drawer.module.css';

export interface DrawerControl {
  readonly isOpen: Signal<boolean>;
  readonly moves: ReadonlySignal<number>;
  open(): void;
}

/** @param moves Changes whenever the host was put somewhere else. */
export function useDrawer(moves: ReadonlySignal<number>): DrawerControl {
  const isOpen = useSignal(false);
  return useMemo(() => {
    const open = () => {
      isOpen.value = true;
    };
    return { isOpen, moves, open };
  }, [moves]);
}

/**
 * A modal dialog at the side. The browser keeps the focus inside, closes it on Escape and gives
 * the focus back.
 */
export function Drawer({
  drawer: { isOpen, moves },
  title,
  wide = false,
  children,
}: {
  readonly drawer: DrawerControl;
  readonly title: string;
  /** For lists that scroll by themselves. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const shouldOpen = isOpen.value;
  const move = moves.value;

  useEffect(() => {
    const node = dialog.current;
    if (!node || !shouldOpen) return;
    // Taken out of the page and put back, a modal dialog has left the top layer but is still open.
    if (node.open) node.removeAttribute('open');
    node.showModal();
  }, [shouldOpen, move]);

  useEffect(
    () => () => {
      isOpen.value = false;
    },
    [],
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the key.
    <dialog
      ref={dialog}
      class={`${css.drawer} ${wide ? css.wide : ''}`}
      aria-label={title}
      onClose={() => {
        isOpen.value = false;
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) close();
      }}
    >
      {shouldOpen && (
        <Inside title={title} onClose={close}>
          <div class={wide ? css.list : css.panels}>{children}</div>
        </Inside>
      )}
    </dialog>
  );
}

interface InsideProps {
  readonly title: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

function Inside({ title, onClose, children }: InsideProps) {
  return (
    <div class={css.inside}>
      <header class={css.head}>
        <span class={css.title}>{title}</span>
        <button
          type="button"
          class={css.close}
          aria-label={t('panel_close_drawer')}
          title={t('panel_close_drawer')}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      {children}
    </div>
  );
}
