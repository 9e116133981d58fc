import {
  type Query,
  type ReadQuery,
  readQuery,
  writeQuery,
} from '@/src/parts/followings/shared/query.ts';
import { nextFrame } from '@/src/ui/next-frame.ts';

const PATH = '#/followings';
/** Typing writes the address when it pauses: browsers count how often that is done. */
const TYPING_MS = 250;
/** Whatever may come of these finds the address as it is shown. */
const NEXT = ['pointerdown', 'keydown', 'click', 'pagehide'] as const;

/** What the address asks to be shown; null: it leads to another page. */
export function queryHere(): ReadQuery | null {
  const [path, ...rest] = location.hash.split('?');
  return path === PATH ? readQuery(rest.join('?')) : null;
}

function hashOf(query: Query): string {
  const text = writeQuery(query);
  return text === '' ? PATH : `${PATH}?${text}`;
}

/** Writes into the address what is shown. */
export function createQueryAddress() {
  let waiting: { readonly isStep: boolean; readonly at: string; readonly to: string } | null = null;
  let timer = 0;
  let next = new AbortController();

  function forget() {
    waiting = null;
    clearTimeout(timer);
    next.abort();
  }

  function write() {
    const known = waiting;
    forget();
    // Whoever went elsewhere meanwhile is at another address, which is not to be written over.
    if (!known || location.hash !== known.at || known.to === known.at) return;
    if (known.isStep) history.pushState(null, '', known.to);
    else history.replaceState(null, '', known.to);
  }

  function later(query: Query, isStep: boolean) {
    if (waiting?.isStep) write();
    forget();
    waiting = { isStep, at: location.hash, to: hashOf(query) };
    return waiting;
  }

  return {
    /**
     * A step of its own for the browser's back, once what it leads to has been seen: the browser is
     * busier with a step than the page with its rows, and both would be drawn later.
     */
    step(query: Query) {
      const mine = later(query, true);
      next = new AbortController();
      const { signal } = next;
      for (const event of NEXT) addEventListener(event, write, { capture: true, signal });
      void nextFrame()
        .then(nextFrame)
        .then(() => waiting === mine && write());
    },
    /** Instead of the last one, in the next pause. */
    typed(query: Query) {
      later(query, false);
      timer = window.setTimeout(write, TYPING_MS);
    },
    /** The address says something else. */
    forget,
    /** Nobody waits any longer. */
    write,
  };
}
