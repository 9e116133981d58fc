import { first, NAVS, SIDE_COLUMNS } from '../selectors.ts';
import { columnByShape, findMain, findNav, hasRoom, isDrawn, outermost } from './shapes.ts';

/** In the right column; as a bar under the navigation; as a button over the page. */
export type Placement = 'column' | 'bar' | 'button';

/** How often the page is looked at until it is drawn, and while it may still grow a column. */
const LOOK_MS = 150;
/** A page that keeps changing is decided upon after so many looks at its drawn main part. */
const LOOKS = 4;
/** A page in which no main part shows is decided upon after this. */
const PATIENCE_MS = 2000;
/** So long a column without a known name may come late. Known names are watched for always. */
const WATCH_MS = 8000;

interface Options {
  readonly onPut: (placement: Placement) => void;
  /** The page was looked at: what else depends on it may be looked at too. */
  readonly onLook: () => void;
}

export interface Placer {
  /** Another page: @param columnLikely Its column is waited for before settling for less. */
  turnTo(mid: number, columnLikely: boolean): void;
  /** Whether there is anything to show. */
  want(isWanted: boolean): void;
  /** After each change of the page. Reads no boxes unless a column with a known name is new. */
  check(): void;
  dispose(): void;
}

/**
 * Finds the place of our element and keeps it there while the site draws itself anew. What measures
 * the page runs at most once in `LOOK_MS`, and no more once the page has been quiet.
 */
export function createPlacer(host: HTMLElement, { onPut, onLook }: Options): Placer {
  let mid = 0;
  let isWanted = false;
  let expectsColumn = false;
  let isDecided = false;
  let startedMs = 0;
  let looks = 0;
  /** Of the page's main part, when it was last looked at. */
  let size: number | null = null;
  let timer = 0;
  let placement: Placement = 'button';
  /** What holds us, or what we come after. */
  let anchor: HTMLElement | null = null;

  function put(where: Placement, beside: HTMLElement) {
    if (where === 'bar') beside.after(host);
    else beside.append(host);
    anchor = beside;
    placement = where;
    onPut(where);
  }

  function arm() {
    if (Date.now() - startedMs > WATCH_MS) return;
    timer ||= window.setTimeout(look, LOOK_MS);
  }

  const namedColumn = () => {
    for (const name of SIDE_COLUMNS) {
      const column = document.querySelector<HTMLElement>(name);
      if (column && hasRoom(column)) return column;
    }
    return null;
  };

  function check() {
    if (!isWanted || (host.isConnected && placement === 'column')) return;
    const column = namedColumn();
    if (column) put('column', column);
    else if (!host.isConnected) putBack();
    arm();
  }

  /** Where the site took us away: the same place again, or at once another one. */
  function putBack() {
    if (anchor?.isConnected) put(placement, anchor);
    else if (isDecided) settle();
    else if (!expectsColumn) {
      const nav = first(NAVS);
      if (nav) put('bar', outermost(nav));
    }
  }

  function look() {
    timer = 0;
    if (!isWanted) return;
    onLook();
    const main = findMain(mid);
    const before = size;
    size = main.getElementsByTagName('*').length;
    if (host.isConnected && placement === 'column') return;
    if (isDecided) {
      // Something came after all: perhaps the column.
      if (size !== before) settle();
      return;
    }
    if (isDrawn(main)) looks += 1;
    const isSettled = looks > 0 && (size === before || looks >= LOOKS);
    if (isSettled || Date.now() - startedMs >= PATIENCE_MS) settle();
    else arm();
  }

  function settle() {
    isDecided = true;
    const column = namedColumn() ?? columnByShape(findMain(mid));
    if (column) {
      put('column', column);
      return;
    }
    if (host.isConnected && placement === 'bar') return;
    const nav = findNav(mid);
    if (nav) put('bar', outermost(nav));
    else if (!host.isConnected) put('button', document.body);
  }

  // In a narrow window the site hides its column, and us with it.
  const sizes = new ResizeObserver(() => {
    if (!isWanted || !host.isConnected) return;
    if (placement !== 'column') check();
    else if (host.parentElement && !hasRoom(host.parentElement)) {
      host.remove();
      settle();
    }
  });
  sizes.observe(host);

  return {
    turnTo(shown, columnLikely) {
      mid = shown;
      expectsColumn = columnLikely;
      isDecided = false;
      startedMs = Date.now();
      looks = 0;
      size = null;
      anchor = null;
      check();
    },
    want(wanted) {
      isWanted = wanted;
      if (wanted) check();
      else host.remove();
    },
    check,
    dispose() {
      isWanted = false;
      sizes.disconnect();
      clearTimeout(timer);
    },
  };
}
