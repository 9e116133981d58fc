import { parseSpaceUrl } from '@/src/surfaces/content/space-url.ts';
import { first, MAINS, NAVS } from '../selectors.ts';

/**
 * Parts of the page by what they are: used where a name is missing, and to doubt a name that is
 * there. Everything here reads boxes, so it is for the few moments of a decision, never for every
 * change of the page.
 */

/** Widths in CSS pixels of what is taken for a column without knowing its name. */
const COLUMN = { least: 250, most: 420 } as const;
/** A column with a known name may be odd, but our panels must be readable in it. */
const NAMED = { least: 220, most: 640 } as const;
/** A content part is at least so many times as wide as the column beside it. */
const CONTENT_RATIO = 1.4;
/** The content beside a column is most of the page and not one of its sections. */
const CONTENT_SHARE = 0.5;
/** Column and content begin together, and the column ends where the page does; px of slack. */
const SLACK = 130;
/** Depth below the main part, and how many boxes one search may read. */
const DEEPEST = 5;
const MOST_BOXES = 240;

/** Links to so many different parts of a space make a navigation. */
const NAV_TABS = 3;
const NAV_HEIGHT = 160;

/** The main part counts as drawn from this height on. */
const DRAWN_PX = 200;

export const isDrawn = (main: HTMLElement) => main.offsetHeight >= DRAWN_PX;

export const findNav = (mid: number) => first(NAVS) ?? navByShape(mid);

/** By its names, else what comes under the navigation, else the whole page. */
export function findMain(mid: number): HTMLElement {
  const named = first(MAINS);
  if (named) return named;
  for (let at: Element | null = findNav(mid); at && at !== document.body; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const part = next as HTMLElement;
      // What hovers over the page has no offsetParent.
      if (part.offsetParent && isDrawn(part)) return part;
    }
  }
  return document.body;
}

/** Whether panels can be read in a column that has its known name; a hidden one has no width. */
export function hasRoom(column: HTMLElement): boolean {
  const width = column.offsetWidth;
  return width >= NAMED.least && width <= NAMED.most;
}

/** The right column: beside a wider part, as the site's own, holding something. */
export function columnByShape(main: HTMLElement): HTMLElement | null {
  const all = main.getBoundingClientRect();
  let left = MOST_BOXES;
  let level: Element[] = [main];
  for (let depth = 0; depth < DEEPEST && left > 0; depth++) {
    const next: Element[] = [];
    for (const parent of level) {
      const boxes = [...parent.children].slice(0, left).map((element) => ({
        element: element as HTMLElement,
        box: element.getBoundingClientRect(),
      }));
      left -= boxes.length;
      const column = boxes.find(
        ({ element, box }) =>
          box.width >= COLUMN.least &&
          box.width <= COLUMN.most &&
          box.top <= all.top + SLACK &&
          box.right >= all.right - SLACK &&
          [...element.children].some((section) => section.clientHeight > 0) &&
          boxes.some(
            ({ box: content }) =>
              content.width >= box.width * CONTENT_RATIO &&
              content.height >= all.height * CONTENT_SHARE &&
              content.right <= box.left + 1 &&
              Math.abs(content.top - box.top) <= SLACK,
          ),
      );
      if (column) return innermost(column.element);
      next.push(...parent.children);
    }
    level = next;
  }
  return null;
}

/** Through wrappers that hold nothing but the next one, to the one that holds the sections. */
function innermost(column: HTMLElement): HTMLElement {
  const [only, ...others] = column.children;
  const isWrapper = only && others.length === 0 && only.childElementCount > 1;
  return isWrapper ? innermost(only as HTMLElement) : column;
}

/** The row of links that lead to the parts of this person's space. */
function navByShape(mid: number): HTMLElement | null {
  const tabs = new Map<Element, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href*="/${mid}/"]`)) {
    const place = parseSpaceUrl(new URL(link.href));
    if (place?.mid === mid && place.tab !== 'other') tabs.set(link, place.tab);
  }
  for (const link of tabs.keys()) {
    let row = link.parentElement;
    while (row && row.offsetHeight <= NAV_HEIGHT) {
      const inside = [...tabs].filter(([other]) => row?.contains(other));
      if (new Set(inside.map(([, tab]) => tab)).size >= NAV_TABS) {
        if (getComputedStyle(row).position !== 'fixed' && row.offsetHeight > 0) return row;
        break;
      }
      row = row.parentElement;
    }
  }
  return null;
}

/**
 * Through what wraps the navigation and nothing else, so that a bar goes under all of it and not
 * beside it.
 */
export function outermost(nav: HTMLElement): HTMLElement {
  const parent = nav.parentElement;
  const most = nav.offsetHeight + 24;
  return parent && parent !== document.body && parent.offsetHeight <= most
    ? outermost(parent)
    : nav;
}
