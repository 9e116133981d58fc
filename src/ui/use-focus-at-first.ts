import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus once, when what had it before is gone. */
export function useFocusAtFirst<E extends HTMLElement>(focused: boolean) {
  const element = useRef<E>(null);
  // Once: later changes must not take the focus.
  useEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
