export const PICTURES = 'img, picture, video, canvas';
export const VIDEO_LINKS = 'a:is([href*="/video/"], [href*="bvid="])';
/** Those that hold a picture: in most cards one of two. */
export const COVER_LINKS = `${VIDEO_LINKS}:has(${PICTURES})`;

const ID = /(?:\/video\/|[?&]bvid=)(?:BV(1[0-9A-Za-z]{9})|av(\d{1,16}))(?![0-9A-Za-z])/i;

/** The video that a link names, as `BV1…` or `av…`; null: none, or not by its address. */
export function videoOfLink(href: string): string | null {
  const [, rest, number] = ID.exec(href) ?? [];
  if (rest) return `BV${rest}`;
  return number === undefined ? null : `av${Number(number)}`;
}

/** A pseudo element of a box that the site has; nothing is put into the page itself. */
export interface Spot {
  readonly box: HTMLElement;
  readonly attribute: `data-bilideck-${(typeof SIDES)[number]}`;
}

const SIDES = ['after', 'before'] as const;
/** Faces and icons are smaller than any cover. */
const LEAST = { width: 80, height: 45 } as const;
/** What is more than this much larger than the picture is not its frame. */
const FRAME = 1.2;
/** Boxes around a picture that make its shape. */
const AROUND = 6;
const MOST_SHAPES = 200;

/** How many boxes above the picture the mark is, and which pseudo element it is. */
interface Shape extends Pick<Spot, 'attribute'> {
  readonly above: number;
}

/**
 * Finds where the cover under a link has room for a mark: in the outermost box of its size that places
 * what is inside. null: it has no cover, or none that can be marked without anything being moved.
 * Reads layout, once for all cards that are made alike: to be asked before anything is written.
 */
export function createSpotFinder() {
  const shapes = new Map<string, Shape | null>();
  return (link: HTMLElement): Spot | null => {
    const picture = link.querySelector(PICTURES);
    if (!picture) return null;
    const name = nameOfShape(link, picture);
    let shape = shapes.get(name);
    if (shape === undefined) {
      const { width, height } = picture.getBoundingClientRect();
      // Not there yet, perhaps: that is nothing to be remembered.
      if (width < LEAST.width || height < LEAST.height) return null;
      shape = shapeOf(picture, width * FRAME, height * FRAME);
      if (shapes.size < MOST_SHAPES) shapes.set(name, shape);
    }
    const box = shape && boxAbove(picture, shape.above);
    return shape && box ? { box, attribute: shape.attribute } : null;
  };
}

/** Cards of one kind have the same classes; more than these few would cost what they save. */
const nameOfShape = (link: HTMLElement, picture: Element): string =>
  [link.parentElement, link, picture.parentElement, picture].map((one) => one?.className).join('<');

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
