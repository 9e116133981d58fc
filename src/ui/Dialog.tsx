import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from './OrdersView.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** In a window that has the room, a sheet at its side and as high as it is. */
  readonly sheet?: boolean;
  readonly children: ComponentChildren;
}

/** In front of everything; the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title: words, onClose, sheet = false, children }: Props) {
  // Of the button that led here: there it says that something is asked first.
  const title = words.replace(/…$/, '');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // Where only its foot can be pressed, the browser goes there: whoever opened it would read it from its end.
    if (element && element.scrollTop > 0) {
      element.focus();
      element.scrollTop = 0;
    }
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      class={sheet ? `${css.dialog} ${css.sheet}` : css.dialog}
      data-sheet={sheet}
      ref={dialog}
      tabIndex={-1}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 class={css.title}>{title}</h2>
      {children}
    </dialog>
  );
}
