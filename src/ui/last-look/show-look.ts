import { revisions } from '@/src/storage/revisions.ts';
import { changesIn, type Drawn, keptLook, LOOK, lookStamp } from './look.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A page that takes longer than this has nothing at hand: that it waits is better said. */
const LONGEST_MS = 1_000;

/** The view stands, or says why it does not. */
const STANDS = '#app [data-view]:not([data-state="loading"])';

/** Whoever does something means the page itself. */
const MEANT_FOR_THE_PAGE = ['pointerdown', 'keydown'] as const;

/**
 * Draws what is kept of the page at once, above the place of the page itself.
 * @param whose Who is signed in.
 * @returns Settles when the frame with it has been drawn, or at once if there is nothing to draw.
 */
export async function showLook(page: string, whose: Promise<number | null>): Promise<void> {
  const look = keptLook(page);
  if (look?.stamp !== lookStamp() || look.hash !== location.hash) return;
  const facts = await Promise.all([whose, revisions.get()]).catch(() => null);
  if (facts?.[0] !== look.account || changesIn(page, facts[1]) !== look.changes) return;
  await bodyThere();
  const place = placed(look.body.map((one) => built(one, null)));
  const undressed = dressed(look.rules);
  document.body.append(place);
  goesInTime(() => {
    place.remove();
    undressed();
  });
  // The frame is to be out before the page is drawn below, which takes longer than it.
  await new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))),
  );
}

/** Over the page, whose buttons nobody is to hit by what is drawn here; and nothing in it can be reached. */
function placed(body: readonly Node[]): HTMLElement {
  const place = document.createElement('div');
  place.setAttribute(LOOK, '');
  place.ariaHidden = 'true';
  place.style.cssText = 'position: fixed; inset: 0; z-index: 9';
  const inside = document.createElement('div');
  inside.inert = true;
  inside.append(...body);
  place.append(inside);
  return place;
}

function goesInTime(remove: () => void): void {
  const leave = () => {
    remove();
    for (const name of MEANT_FOR_THE_PAGE) removeEventListener(name, leave, true);
  };
  for (const name of MEANT_FOR_THE_PAGE) addEventListener(name, leave, true);
  setTimeout(leave, LONGEST_MS);
  leaveOnceItStands(leave);
}

function leaveOnceItStands(leave: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector(STANDS)) requestAnimationFrame(leave);
    else leaveOnceItStands(leave);
  });
}

/** @returns Takes the rules away; the page's own sheets have them by then. */
function dressed(rules: string): () => void {
  if (!rules) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    const at = document.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
  };
}

/** Before the page's own scripts run, which is when the document counts as read. */
function bodyThere(): Promise<void> | void {
  if (document.body) return;
  return new Promise((resolve) => {
    const looking = new MutationObserver(() => {
      if (!document.body) return;
      looking.disconnect();
      resolve();
    });
    looking.observe(document.documentElement, { childList: true });
  });
}

function built(drawn: Drawn, space: string | null): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [tag, attributes, ...inside] = drawn;
  const own = tag === 'svg' ? SVG : space;
  const element = own ? document.createElementNS(own, tag) : document.createElement(tag);
  for (let n = 0; n + 1 < attributes.length; n += 2) {
    const [name = '', value = ''] = [attributes[n], attributes[n + 1]];
    // The page's policy forbids styles as attributes, not as properties.
    if (name === 'style') (element as HTMLElement).style.cssText += `;${value}`;
    else element.setAttribute(name, value);
  }
  element.append(...inside.map((one) => built(one, own)));
  return element;
}

declare global {
  /** Set by the script of the head; missing where it did not run. */
  var bilideckLook: Promise<void> | undefined;
}
