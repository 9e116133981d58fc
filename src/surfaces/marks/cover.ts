/** Covers are <img>, also inside of a <picture>; a few are drawn or played. */
const PICTURE = 'img';
const ANY = 'img, video, canvas';

/** The pictures in an element. Most cards have one <img>, and one plain tag is found sooner than any of several. */
export function coversIn(at: Element): ArrayLike<Element> & Iterable<Element> {
  const pictures = at.querySelectorAll(PICTURE);
  return pictures.length === 1 ? pictures : at.querySelectorAll(ANY);
}

export const coverIn = (link: Element) => link.querySelector(PICTURE) ?? link.querySelector(ANY);

const ID = /(?:\/video\/|[?&]bvid=)(?:BV(1[0-9A-Za-z]{9})|av(\d{1,16}))(?![0-9A-Za-z])/i;

/** The video that a link names, as `BV1…` or `av…`; null: none, or not by its address. */
export function videoOfLink(href: string): string | null {
  const [, rest, number] = ID.exec(href) ?? [];
  if (rest) return `BV${rest}`;
  return number === undefined ? null : `av${Number(number)}`;
}

const SIDES = ['after', 'before'] as const;
/** Ends with the pseudo element that it stands for. */
export type MarkAttribute = `data-bilideck-${(typeof SIDES)[number]}`;

/** A pseudo element of a box that the site has; nothing is put into the page itself. */
export interface Spot {
  readonly box: HTMLElement;
  readonly attribute: MarkAttribute;
}

/** Any box with a mark, of whatever video: pages also copy them. */
export const MARKED = SIDES.map((side) => `[data-bilideck-${side}]`).join();

export const saidOn = (box: Element) =>
  SIDES.map((side) => box.getAttribute(`data-bilideck-${side}`)).find((text) => text !== null);

export function strip(box: Element): void {
  for (const side of SIDES) box.removeAttribute(`data-bilideck-${side}`);
}

/** Faces and icons are smaller than any cover. */
const LEAST = { width: 80, height: 45 } as const;
/** What is more than this much larger than the picture is not its frame. */
const FRAME = 1.2;
/** Boxes around a picture that make its shape. */
const AROUND = 6;
const MOST_KINDS = 50;

/** How many boxes above the picture the mark is, and which pseudo element it is. */
interface Shape extends Pick<Spot, 'attribute'> {
  readonly above: number;
}

/** Cards of one kind have the same classes here; more than these few would cost what they save. */
interface Kind {
  readonly card: string | undefined;
  readonly link: string;
  readonly frame: string | undefined;
  readonly picture: string;
  readonly shape: Shape | null;
}

/**
 * Finds where the cover under a link has room for a mark: in the outermost box of its size that places
 * what is inside. null: it has no cover, or none that can be marked without anything being moved.
 * Reads layout, once for all cards that are made alike: to be asked before anything is written. Where
 * it may not, null is also what was never measured.
 */
export function createSpotFinder() {
  const kinds: Kind[] = [];

  function kindOf(link: HTMLElement, image: Element, mayMeasure: boolean): Kind | null {
    const card = link.parentElement?.className;
    const frame = image.parentElement?.className;
    const { className: picture } = image;
    // The names are compared as they are: one made of the four takes longer than all else.
    for (const kind of kinds) {
      if (kind.card !== card || kind.link !== link.className) continue;
      if (kind.frame === frame && kind.picture === picture) return kind;
    }
    if (!mayMeasure) return null;
    const { width, height } = image.getBoundingClientRect();
    // Not there yet, perhaps: that is nothing to be remembered.
    if (width < LEAST.width || height < LEAST.height) return null;
    const shape = shapeOf(image, width * FRAME, height * FRAME);
    const kind = { card, link: link.className, frame, picture, shape };
    if (kinds.length < MOST_KINDS) kinds.push(kind);
    return kind;
  }

  return (link: HTMLElement, mayMeasure: boolean): Spot | null => {
    const image = coverIn(link);
    const shape = image && kindOf(link, image, mayMeasure)?.shape;
    const box = shape && boxAbove(image, shape.above);
    return shape && box ? { box, attribute: shape.attribute } : null;
  };
}

function boxAbove(picture: Element, above: number): HTMLElement | null {
  let at = picture.parentElement;
  for (let n = 1; at && n < above; n += 1) at = at.parentElement;
  return at;
}

function shapeOf(picture: Element, widest: number, highest: number): Shape | null {
  let found: HTMLElement | null = null;
  let [above, n] = [0, 0];
  for (let at = picture.parentElement; at && n < AROUND; at = at.parentElement) {
    n += 1;
    const { width, height } = at.getBoundingClientRect();
    if (width > widest || height > highest) break;
    if (getComputedStyle(at).position === 'static') continue;
    found = at;
    above = n;
  }
  const box = found;
  const side = box && SIDES.find((one) => isFree(box, one));
  return side ? { above, attribute: `data-bilideck-${side}` } : null;
}

/** Neither the site nor another extension draws there; what is ours by now counts as free. */
function isFree(box: HTMLElement, side: (typeof SIDES)[number]): boolean {
  if (box.hasAttribute(`data-bilideck-${side}`)) return true;
  const { content } = getComputedStyle(box, `::${side}`);
  return content === 'none' || content === 'normal';
}
