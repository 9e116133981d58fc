/** What is told of something that is taken along with the pointer. */
export interface PointerDrag {
  /** It is being dragged from now on, and no longer just pressed. */
  readonly begun?: () => void;
  /** The pointer went somewhere, or a key that means something was pressed on the way. */
  readonly moved: (at: PointerEvent | KeyboardEvent) => void;
  /** Let go; false: given up, with Escape or by the browser. */
  readonly ended: (isDropped: boolean) => void;
}

/** Keys that a drop looks at. */
const MODIFIERS = ['Control', 'Alt', 'Meta'];

/**
 * Follows a pointer that was pressed, until it is let go.
 * @param holder Gets the events, so that it must stay drawn.
 * @param beyondPx A press that goes no further stays a click.
 */
export function followPointer(
  { pointerId, clientX, clientY }: PointerEvent,
  holder: HTMLElement,
  { begun, moved, ended }: PointerDrag,
  beyondPx = 0,
): void {
  const ends = new AbortController();
  const options = { signal: ends.signal, capture: true };
  let isDragged = false;

  function begin() {
    isDragged = true;
    holder.setPointerCapture(pointerId);
    begun?.();
  }
  function end(isDropped: boolean) {
    ends.abort();
    if (isDragged) ended(isDropped);
  }
  const isOurs = (event: PointerEvent) => event.pointerId === pointerId;
  const key = (event: KeyboardEvent) => {
    if (!isDragged) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.preventDefault();
      // The drag alone is given up, and nothing else that Escape would close.
      event.stopPropagation();
      end(false);
    } else if (MODIFIERS.includes(event.key)) {
      event.preventDefault();
      moved(event);
    }
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!isOurs(event)) return;
      const away = Math.hypot(event.clientX - clientX, event.clientY - clientY);
      if (!isDragged && away > beyondPx) begin();
      if (isDragged) moved(event);
    },
    options,
  );
  document.addEventListener('pointerup', (event) => isOurs(event) && end(true), options);
  document.addEventListener('pointercancel', (event) => isOurs(event) && end(false), options);
  document.addEventListener('keydown', key, options);
  document.addEventListener('keyup', key, options);
  if (beyondPx === 0) begin();
}
