import {
  COVER_LINKS,
  createSpotFinder,
  PICTURES,
  type Spot,
  VIDEO_LINKS,
  videoOfLink,
} from './cover.ts';
import css from './marks.css?inline';
import { createSeenCache, type SeenAnswer } from './seen-cache.ts';
import { createMarkWords } from './words.ts';

/**
 * Somebody comes so far with the next turns of the wheel. What a page adds at its end lies in it at
 * once, and is asked about at once: every question costs as much as marking twenty covers.
 */
const NEAR = '1200px 0px';
/** The main thread is given back after this long, in milliseconds. */
const TURN_MS = 4;
const LATEST_MS = 200;
const AT_ONCE = 40;

interface Link {
  readonly id: string;
  spot: Spot | null;
}

/**
 * Marks what was seen on the covers of a page, as far as they come near the view. One observer of
 * changes and one of what is near take down what there is to do; it is done in short turns.
 * @param ask What is kept of these videos; null: nothing is to be marked any more.
 */
export function createMarks(ask: (ids: string[]) => Promise<SeenAnswer>, ended: () => void) {
  const root = document.documentElement;
  const links = new WeakMap<Element, Link>();
  /** Every box that was written on, those that the page has put aside as well. */
  const written: WeakRef<HTMLElement>[] = [];
  const changed = new Set<Element>();
  const found: HTMLElement[] = [];
  const due = new Set<HTMLElement>();
  /** Near, and nobody knows yet. */
  const awaited = new Set<HTMLElement>();
  const spotOn = createSpotFinder();
  const words = createMarkWords();
  let turn = 0;

  const seen = createSeenCache(ask, (isOn) => {
    if (!isOn) return ended();
    for (const link of awaited) due.add(link);
    awaited.clear();
    later();
  });

  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? root).append(style);

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const element = target as HTMLElement;
        const link = links.get(element);
        if (!isIntersecting || !link) awaited.delete(element);
        else if (seen.of(link.id) === undefined) awaited.add(element);
        else due.add(element);
      }
      later();
    },
    { rootMargin: NEAR },
  );

  const changes = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') changed.add(target as Element);
      for (const node of addedNodes) if (node instanceof Element) changed.add(node);
    }
    later();
  });

  /** What has no size yet may have one when its picture is there. */
  function drawOnceLoaded(link: HTMLElement) {
    const onLoad = () => {
      due.add(link);
      later();
    };
    link.querySelector('img')?.addEventListener('load', onLoad, { once: true });
  }

  function later() {
    const isBusy = changed.size + found.length + due.size > 0;
    if (isBusy) turn ||= requestIdleCallback(work, { timeout: LATEST_MS });
  }

  function wipe(link: Link) {
    link.spot?.box.removeAttribute(link.spot.attribute);
    link.spot = null;
  }

  function look(at: Element) {
    if (!at.isConnected) return;
    const around = at.closest<HTMLElement>('a');
    if (around && (links.has(around) || around.matches(COVER_LINKS))) found.push(around);
    // From the picture up: asking each link for what it holds takes three times as long.
    for (const picture of at.querySelectorAll(PICTURES)) {
      const link = picture.closest<HTMLElement>(VIDEO_LINKS);
      if (link && found.at(-1) !== link) found.push(link);
    }
  }

  /** Also of one that is known: what is inside may be drawn anew, or lead elsewhere. */
  function take(link: HTMLElement) {
    const known = links.get(link);
    const id = videoOfLink(link.getAttribute('href') ?? '');
    if (known && known.id !== id) {
      wipe(known);
      links.delete(link);
      near.unobserve(link);
    }
    if (id === null) return;
    if (known?.id !== id) links.set(link, { id, spot: null });
    // Watched until it is known what is to be said of it: nothing is paid for the others.
    near.observe(link);
  }

  const isThere = ({ box }: Spot, link: HTMLElement) =>
    box.isConnected && (link.contains(box) || box.contains(link));

  /** Reads first and writes then: the page is laid out once. */
  function draw(all: readonly HTMLElement[]) {
    const writes: (() => void)[] = [];
    for (const element of all) {
      const link = links.get(element);
      const told = link && seen.of(link.id);
      if (link && told === undefined) awaited.add(element);
      if (!link || told === undefined) continue;
      const spot = told && (link.spot && isThere(link.spot, element) ? link.spot : spotOn(element));
      if (told && !spot) {
        drawOnceLoaded(element);
        continue;
      }
      near.unobserve(element);
      writes.push(() => {
        if (link.spot?.box !== spot?.box) wipe(link);
        if (!told || !spot) return;
        if (!link.spot) written.push(new WeakRef(spot.box));
        link.spot = spot;
        const text = words.of(told);
        if (spot.box.getAttribute(spot.attribute) !== text) {
          spot.box.setAttribute(spot.attribute, text);
        }
      });
    }
    for (const write of writes) write();
  }

  function work() {
    turn = 0;
    const endMs = performance.now() + TURN_MS;
    // Once a turn, and first: what is read now was laid out for the last frame.
    const some = [...due].slice(0, AT_ONCE);
    for (const one of some) due.delete(one);
    draw(some);
    for (let n = 1; n % AT_ONCE > 0 || performance.now() < endMs; n += 1) {
      const link = found.pop();
      const [at] = link ? [] : changed;
      if (!link && !at) break;
      if (link) take(link);
      if (at) {
        changed.delete(at);
        look(at);
      }
    }
    later();
  }

  changes.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  changed.add(root);
  later();

  return {
    /** What is known may not hold any more, or nothing is to be marked. */
    again() {
      words.forget();
      changed.add(root);
      seen.again();
      later();
    },
    /** Nothing is left in the page. */
    dispose() {
      seen.dispose();
      changes.disconnect();
      near.disconnect();
      cancelIdleCallback(turn);
      for (const box of written) {
        for (const side of ['after', 'before']) {
          box.deref()?.removeAttribute(`data-bilideck-${side}`);
        }
      }
      style.remove();
    },
  };
}
