/** So much of it at a time. */
const PIECE = 200;
/** With less time than this left, the next piece waits for the next pause. */
const LEAST_MS = 3;

type Pause = Pick<IdleDeadline, 'timeRemaining'>;
const NO_TIME: Pause = { timeRemaining: () => 0 };

const whenIdle = (then: (pause: Pause) => void) => {
  const ask = globalThis.requestIdleCallback ?? ((go) => setTimeout(go, 50, NO_TIME));
  ask(then);
};

/**
 * Goes through all of them while nobody waits for the page, a piece at a time: neither a frame nor a
 * keystroke waits for the whole. Gives what ends it.
 * @param then What comes after the last, in a pause of its own; as long as it says that there is more, once more.
 */
export function inIdle<T>(
  all: readonly T[],
  doing: (piece: readonly T[]) => void,
  then: () => boolean = () => false,
): () => void {
  let at = 0;
  let isEnded = false;
  const go = (pause: Pause) => {
    if (isEnded) return;
    do {
      doing(all.slice(at, at + PIECE));
      at += PIECE;
    } while (at < all.length && pause.timeRemaining() > LEAST_MS);
    whenIdle(at < all.length ? go : goOn);
  };
  const goOn = (pause: Pause) => {
    if (isEnded) return;
    let isMore = then();
    while (isMore && pause.timeRemaining() > LEAST_MS) isMore = then();
    if (isMore) whenIdle(goOn);
  };
  if (all.length > 0) whenIdle(go);
  return () => {
    isEnded = true;
  };
}
