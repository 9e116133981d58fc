/** While it is added to all the time, what is kept is read again so often. */
const AGAIN_MS = 3_000;

/** Reads what is kept: at once, and again once in a while at most, however often it is said to have changed. */
export function createRereading(read: (account: number) => void) {
  let readAtMs = -Infinity;
  let timer = 0;

  function now(account: number) {
    clearTimeout(timer);
    readAtMs = performance.now();
    read(account);
  }

  return {
    now,
    /** It has changed. */
    soon(account: number) {
      clearTimeout(timer);
      const waitMs = readAtMs + AGAIN_MS - performance.now();
      if (waitMs <= 0) now(account);
      else timer = window.setTimeout(() => now(account), waitMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
