import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import css from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  /** Nothing brings back what it does. */
  readonly danger?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  /** What the menu belongs to; it opens beside it. */
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

const EDGE_PX = 4;

/** A few things to do with what was pointed at. Escape, a click beside it or scrolling closes it. */
export default function Menu({ anchor, label, items, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const from = anchor.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = from.bottom + height + EDGE_PX <= window.innerHeight;
    element.style.left = `${Math.max(EDGE_PX, from.right - width)}px`;
    element.style.top = `${Math.max(EDGE_PX, below ? from.bottom : from.top - height)}px`;
    element.querySelector('button')?.focus({ preventScroll: true });
  }, [anchor]);

  useEffect(() => {
    const beside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', beside, true);
    document.addEventListener('wheel', beside, true);
    return () => {
      document.removeEventListener('pointerdown', beside, true);
      document.removeEventListener('wheel', beside, true);
    };
  }, [onClose]);

  function close() {
    onClose();
    anchor.focus({ preventScroll: true });
  }

  function pressed(event: KeyboardEvent) {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (to === undefined) return;
    else buttons.at(to % buttons.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      class={css.menu}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      ref={menu}
      onKeyDown={pressed}
    >
      {items.map(({ label: text, danger = false, onChoose }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          class={`${css.item} ${danger ? css.danger : ''}`}
          onClick={() => {
            close();
            onChoose();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
