import { createSpotFinder, PICTURE, type Spot, videoOfLink } from './cover.ts';
import css from './marks.css?inline';
import { createSeenCache, type SeenAnswer } from './seen-cache.ts';
import { createMarkWords } from './words.ts';

/**
 * Somebody comes so far within the second that may pass between two questions. What a page adds at its
 * end lies in it at once: every question costs as much as marking twenty covers.
 */
const NEAR_PX = 2_000;
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
 * changes and one of what is far take down what there is to do; it is done in short turns.
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
  let awaited = new Set<HTMLElement>();
  const spotOn = createSpotFinder();
  const words = createMarkWords();
  let turn = 0;
  let high = 0;

  const seen = createSeenCache(ask, (isOn) => {
    if (!isOn) return ended();
    const told = awaited;
    awaited = new Set();
    for (const element of told) come(element, links.get(element));
    later();
  });

  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? root).append(style);

  const far = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        far.unobserve(target);
        come(target as HTMLElement, links.get(target));
      }
      later();
    },
    { rootMargin: `${NEAR_PX}px 0px` },
  );

  const changes = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') changed.add(target as Element);
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) changed.add(node as Element);
      }
    }
    later();
  });

  /** What has no size yet may have one when its picture is there. */
  function drawOnceLoaded(link: HTMLElement) {
    const onLoad = () => {
      due.add(link);
      later();
    };
    link.querySelector(PICTURE)?.addEventListener('load', onLoad, { once: true });
  }

  function later() {
    const isBusy = changed.size + found.length + due.size > 0;
    if (isBusy) turn ||= requestIdleCallback(work, { timeout: LATEST_MS });
  }

  function wipe(link: Link) {
    link.spot?.box.removeAttribute(link.spot.attribute);
    link.spot = null;
  }

  /** One that is near: nothing is done for what was not seen. */
  function come(element: HTMLElement, link: Link | undefined) {
    const told = link && seen.of(link.id);
    if (link && told === undefined) awaited.add(element);
    if (told || link?.spot) due.add(element);
  }

  function look(at: Element) {
    if (!at.isConnected) return;
    const around = at.closest('a');
    if (around && (links.has(around) || around.querySelector(PICTURE))) found.push(around);
    // From the picture up: asking each link for what it holds takes three times as long.
    for (const picture of at.querySelectorAll(PICTURE)) {
      const link = picture.closest('a');
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
      far.unobserve(link);
    }
    if (id === null) return;
    const taken = known?.id === id ? known : { id, spot: null };
    if (taken !== known) links.set(link, taken);
    // An observer costs three times as much as a look, and most of what a page adds is near.
    const { top, bottom } = link.getBoundingClientRect();
    // What is not laid out is not near: the observer tells when it comes.
    const isNear = bottom > top && bottom > -NEAR_PX && top < high + NEAR_PX;
    if (isNear) come(link, taken);
    else far.observe(link);
  }

  const isThere = ({ box }: Spot, link: HTMLElement) =>
    box.isConnected && (link.contains(box) || box.contains(link));

  /** Reads first and writes then: the page is laid out once. */
  function draw(all: readonly HTMLElement[]) {
    const writes: (() => void)[] = [];
    for (const element of all) {
      const link = links.get(element);
      const told = link && seen.of(link.id);
      if (!link || told === undefined || !element.isConnected) continue;
      const spot = told && (link.spot && isThere(link.spot, element) ? link.spot : spotOn(element));
      if (told && !spot) {
        drawOnceLoaded(element);
        continue;
      }
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

  function lookAtNext(): boolean {
    for (const at of changed) {
      changed.delete(at);
      look(at);
      return true;
    }
    return false;
  }

  function work() {
    turn = 0;
    high = innerHeight;
    const endMs = performance.now() + TURN_MS;
    for (let n = 1; n % AT_ONCE > 0 || performance.now() < endMs; n += 1) {
      const link = found.pop();
      if (link) take(link);
      else if (!lookAtNext()) break;
    }
    // Once a turn, and last: what is read until then was laid out for the last frame.
    const some = [...due].slice(0, AT_ONCE);
    for (const one of some) due.delete(one);
    draw(some);
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
      far.disconnect();
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
