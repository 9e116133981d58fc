import { revisions } from '@/src/storage/revisions.ts';
import { nextFrame } from '../next-frame.ts';
import { changesIn, type Drawn, keptLook, LOOK, type Look, lookStamp } from './look.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A page that takes longer than this has nothing at hand: that it waits is better said. */
const LONGEST_MS = 1_000;

/** The view stands, or says why it does not. */
const STANDS = '#app [data-view]:not([data-state="loading"])';

/** Whoever does something means the page itself. */
const MEANT_FOR_THE_PAGE = ['pointerdown', 'keydown'] as const;

/**
 * Draws what is kept of the page at once, above the place of the page itself, and then has the page come.
 * @param whose Who is signed in.
 * @param bring Has the page's own sheets and scripts come: at once where there is nothing to draw, else
 * once the frame with it is out, whose way they would be in.
 * @returns Settles when the page may be drawn: the look is, and what has been brought is there.
 */
export async function showLook(
  page: string,
  whose: Promise<number | null>,
  bring: () => Promise<void>,
): Promise<void> {
  // Asked for before anything is read here: the browser answers meanwhile.
  const facts = Promise.all([whose, revisions.get()]);
  facts.catch(() => undefined);
  const look = keptLook(page);
  if (look?.stamp !== lookStamp() || look.hash !== location.hash) return bring();
  // Before it is known whether it may be shown: they have the page's own size and ground, until its sheets are there.
  const undressed = dressed(look.rules);
  const place = await placed(page, look, facts).catch(() => null);
  const gone = place && goesInTime(place);
  if (gone) await nextFrame();
  await bring();
  void Promise.resolve(gone).then(undressed);
}

/** null: it is somebody else's, or something in it has changed. */
async function placed(
  page: string,
  look: Look,
  facts: Promise<readonly [account: number | null, topics: Readonly<Record<string, number>>]>,
): Promise<HTMLElement | null> {
  const place = placeOf(look.body.map((one) => built(one, null)));
  const [account, topics] = await facts;
  if (account !== look.account || changesIn(page, topics) !== look.changes) return null;
  await bodyThere();
  document.body.append(place);
  return place;
}

/** Over the page, whose buttons nobody is to hit by what is drawn here; and nothing in it can be reached. */
function placeOf(body: readonly Node[]): HTMLElement {
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

/** @returns Settles once it is gone. */
function goesInTime(place: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const leave = () => {
      place.remove();
      for (const name of MEANT_FOR_THE_PAGE) removeEventListener(name, leave, true);
      resolve();
    };
    for (const name of MEANT_FOR_THE_PAGE) addEventListener(name, leave, true);
    setTimeout(leave, LONGEST_MS);
    leaveOnceItStands(leave);
  });
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
