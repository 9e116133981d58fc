import { useEffect, useState } from 'preact/hooks';

/** How long 撤销 is offered, and then the way to the journal. */
const STAY_MS = 10_000;

/**
 * A notice that leaves by itself: never while the pointer is on it or the focus in it, nor while
 * what it tells still goes on.
 * @param state What it tells; something else stands as long as if it had just come.
 */
export function useLeaving(state: string, goesOn: boolean, leave: () => void) {
  const [lateFor, setLateFor] = useState<string | null>(null);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const late = lateFor === state;
  const stays = goesOn || hovered || focused;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(late ? leave : () => setLateFor(state), STAY_MS);
    return () => clearTimeout(timer);
  }, [state, stays, late]);
  return {
    late,
    held: {
      onMouseEnter: () => setHovered(true),
      onMouseLeave: () => setHovered(false),
      onFocusIn: () => setFocused(true),
      onFocusOut: () => setFocused(false),
    },
  };
}
