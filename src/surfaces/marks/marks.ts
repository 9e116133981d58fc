import {
  coverIn,
  coversIn,
  createSpotFinder,
  MARKED,
  type Spot,
  saidOn,
  strip,
  videoOfLink,
} from './cover.ts';
import { createSeenCache, type SeenAnswer } from './seen-cache.ts';
import { createSheet } from './sheet.ts';
import { createMarkWords } from './words.ts';

/** Somebody comes so far within the second that may pass between two questions. */
const NEAR_PX = 2_000;
/** The main thread is given back after this long, in milliseconds. */
const TURN_MS = 4;
const LATEST_MS = 200;
/** A page that adds cards lays them out soon: what is drawn with them costs no pass of its own. */
const TOGETHER_MS = 250;
/** As many cards as a page adds at a time. */
const AT_ONCE = 50;
const ELEMENT = 1;

/** A link with a cover in it, and the video that it leads to. */
interface Card {
  readonly link: HTMLElement;
  readonly id: string;
}

/** What is written on a card that was seen; of all others nothing is kept. */
interface Mark {
  readonly id: string;
  readonly spot: Spot;
}

/**
 * Marks what was seen on the covers of a page, as far as they come near the view. What is added is
 * looked at where it is heard of; marks are drawn, and larger lots found, in short turns of idle time.
 * @param ask What is kept of these videos; null: nothing is to be marked any more.
 */
export function createMarks(ask: (ids: string[]) => Promise<SeenAnswer>, ended: () => void) {
  const root = document.documentElement;
  const marked = new WeakMap<Element, Mark>();
  /** Every box that was written on, those that the page has put aside as well. */
  const written: WeakRef<HTMLElement>[] = [];
  /** For which link. */
  const writtenFor = new WeakMap<Element, HTMLElement>();
  const changed: Element[] = [];
  /** Covers, or links that have one. */
  const found: Element[] = [];
  const due: Card[] = [];
  /** Near, and nobody knows yet. */
  let awaited = new Map<Element, Card>();
  const spotOn = createSpotFinder();
  let words = createMarkWords();
  const sheet = createSheet(() => words.often());
  let turn = 0;
  let addedAtMs = -TOGETHER_MS;
  let waiting = 0;

  const seen = createSeenCache(ask, (isOn) => {
    if (!isOn) return ended();
    const told = awaited;
    awaited = new Map();
    told.forEach(come);
    if (performance.now() - addedAtMs > TOGETHER_MS) return later();
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      later();
    }, TOGETHER_MS);
  });

  const far = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        far.unobserve(target);
        const card = cardOf(target as HTMLElement);
        if (card) come(card);
      }
      later();
    },
    { rootMargin: `${NEAR_PX}px 0px` },
  );

  const changes = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') changed.push(target as Element);
      // By its place: a list of nodes takes twice as long with an iterator.
      for (let n = 0; n < addedNodes.length; n += 1) {
        const node = addedNodes[n];
        if (node?.nodeType === ELEMENT) changed.push(node as Element);
      }
    }
    // A few are found at once, while the browser has them at hand: in a turn of its own it takes twice as long.
    if (turn === 0 && changed.length <= AT_ONCE) lookAtSome();
    if (areFew() && found.length > 0) {
      take(found.splice(0), true);
      drawKnown();
      addedAtMs = performance.now();
    }
    later();
  });

  function later() {
    const isBusy = changed.length + found.length + due.length > 0;
    if (isBusy) turn ||= requestIdleCallback(work, { timeout: LATEST_MS });
  }

  function wipe(link: Element) {
    const mark = marked.get(link);
    if (!mark) return;
    marked.delete(link);
    mark.spot.box.removeAttribute(mark.spot.attribute);
  }

  /** What a page has copied, or put another link into: a mark is of the video that its link leads to now. */
  function wipeForeign(cover: Element, link: Element | null) {
    const box = cover.closest(MARKED);
    if (!box) return;
    const owner = writtenFor.get(box);
    const mark = owner && marked.get(owner);
    if (mark && mark.spot.box === box && areTogether(owner, box) && idOf(owner) === mark.id) return;
    // A copy of the same keeps what is true of it: it would come back a frame later.
    const id = link && idOf(link);
    const told = id && seen.of(id);
    if (!told || saidOn(box) !== words.of(told)) strip(box);
  }

  const areTogether = (link: Node, box: Node) => link.contains(box) || box.contains(link);

  const idOf = (link: Element) => videoOfLink(link.getAttribute('href') ?? '');

  /** Also of a link that is known: it may lead elsewhere by now. null: to no video. */
  function cardOf(link: HTMLElement): Card | null {
    const id = idOf(link);
    const mark = marked.get(link);
    if (mark && mark.id !== id) wipe(link);
    return id === null ? null : { link, id };
  }

  /** One that is near: nothing is done for what was not seen. */
  function come(card: Card) {
    const told = seen.of(card.id);
    if (told) due.push(card);
    else if (told === null) wipe(card.link);
    else awaited.set(card.link, card);
  }

  function isNear({ link }: Card): boolean {
    const { top, bottom } = link.getBoundingClientRect();
    return bottom > top && bottom > -NEAR_PX && top < innerHeight + NEAR_PX;
  }

  function look(at: Element) {
    const covers = coversIn(at);
    for (let n = 0; n < covers.length; n += 1) found.push(covers[n] as Element);
    if (covers.length > 0) return;
    const around = at.closest('a');
    if (around && (marked.has(around) || coverIn(around))) found.push(around);
  }

  function lookAtSome() {
    while (found.length < AT_ONCE) {
      const at = changed.pop();
      if (!at) break;
      look(at);
    }
  }

  /** As many as a page adds where somebody comes next: they count as near, and no layout is asked where they are. */
  const areFew = () => changed.length === 0 && found.length <= AT_ONCE;

  function take(covers: readonly Element[], areNear: boolean) {
    let last: Element | null = null;
    for (const cover of covers) {
      // From the cover up: asking each link for what it holds takes three times as long.
      const link: HTMLElement | null = cover.closest('a');
      if (written.length > 0 && (!link || !marked.has(link))) wipeForeign(cover, link);
      if (!link || link === last) continue;
      last = link;
      const card = cardOf(link);
      if (!card) continue;
      // An observer costs three times as much as a look, and most of what a page has is near.
      if (areNear || isNear(card)) come(card);
      else far.observe(link);
    }
  }

  /** Where the mark of a card goes; null: it has no room, or none yet. */
  function spotOf({ link }: Card, mayMeasure: boolean): Spot | null {
    const spot = marked.get(link)?.spot;
    return spot && areTogether(link, spot.box) ? spot : spotOn(link, mayMeasure);
  }

  /** What has no size yet may have one when its picture is there, or when it is shown. */
  function drawLater(card: Card) {
    const { link } = card;
    if (link.getClientRects().length === 0) return far.observe(link);
    const onLoad = () => {
      due.push(card);
      later();
    };
    const cover = coverIn(link);
    for (const event of ['load', 'loadeddata']) {
      cover?.addEventListener(event, onLoad, { once: true });
    }
  }

  function write({ link, id }: Card, spot: Spot) {
    const told = seen.of(id);
    if (!told) return;
    const { box, attribute } = spot;
    sheet.need(attribute);
    const known = marked.get(link)?.spot;
    if (known?.box !== box) {
      wipe(link);
      written.push(new WeakRef(box));
      writtenFor.set(box, link);
    }
    marked.set(link, { id, spot });
    const text = words.of(told);
    if (known !== spot || box.getAttribute(attribute) !== text) box.setAttribute(attribute, text);
  }

  /** Since it was asked for it may have gone, or been used for another video. */
  const isThere = ({ link, id }: Card) => link.isConnected && idOf(link) === id;

  /** Reads first and writes then: the page is laid out once. */
  function draw(all: readonly Card[]) {
    const cards = all.filter(isThere);
    const spots = cards.map((card) => spotOf(card, true));
    cards.forEach((card, n) => {
      const spot = spots[n];
      if (spot) write(card, spot);
      else drawLater(card);
    });
  }

  /** The page has just added something and has not laid it out: what needs no look at it is drawn. */
  function drawKnown() {
    for (const card of due.splice(0)) {
      const spot = isThere(card) && spotOf(card, false);
      if (spot) write(card, spot);
      else due.push(card);
    }
  }

  function work() {
    turn = 0;
    const endMs = performance.now() + TURN_MS;
    do {
      lookAtSome();
      const areNear = areFew();
      take(found.splice(0, AT_ONCE), areNear);
    } while (changed.length + found.length > 0 && performance.now() < endMs);
    // Once a turn, and last: what is read until then was laid out for the last frame.
    draw(due.splice(0, AT_ONCE));
    later();
  }

  changes.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  changed.push(root);
  later();

  return {
    /** What is known may not hold any more, or nothing is to be marked. */
    again() {
      changed.push(root);
      words = createMarkWords();
      seen.again();
      later();
    },
    /** Nothing is left in the page. */
    dispose() {
      seen.dispose();
      changes.disconnect();
      far.disconnect();
      cancelIdleCallback(turn);
      clearTimeout(waiting);
      for (const ref of written) {
        const box = ref.deref();
        if (box) strip(box);
      }
      root.querySelectorAll(MARKED).forEach(strip);
      sheet.dispose();
    },
  };
}
