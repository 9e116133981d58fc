/** Links to videos, of which some lie over a cover. */
export const VIDEO_LINKS = 'a[href*="/video/"], a[href*="bvid="]';

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

const STATIC = ['static', ''];

/**
 * Where the cover under a link has room for a mark: the outermost box of its size that places what is
 * inside. null: it has no cover, or none that can be marked without anything being moved. Reads
 * layout: to be asked before anything is written.
 */
export function spotOn(link: HTMLElement): Spot | null {
  const picture = link.querySelector('img, picture, video, canvas');
  if (!picture) return null;
  const { width, height } = picture.getBoundingClientRect();
  if (width < LEAST.width || height < LEAST.height) return null;
  let box: HTMLElement | null = null;
  for (let at = picture.parentElement; at; at = at.parentElement) {
    const size = at.getBoundingClientRect();
    if (size.width > width * FRAME || size.height > height * FRAME) break;
    if (!STATIC.includes(getComputedStyle(at).position)) box = at;
  }
  if (!box) return null;
  const found = box;
  const side = SIDES.find((one) => isFree(found, one));
  return side ? { box, attribute: `data-bilideck-${side}` } : null;
}

const isFree = (box: HTMLElement, side: (typeof SIDES)[number]) => {
  const isOurs = box.hasAttribute(`data-bilideck-${side}`);
  const { content } = getComputedStyle(box, `::${side}`);
  return isOurs || content === '' || content === 'none' || content === 'normal';
};
