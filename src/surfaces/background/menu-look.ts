import { browser } from 'wxt/browser';
import { log } from '../../log.ts';

/** What the page itself says of what was clicked. Texts of the page: shown, and trusted in nothing else. */
export interface Seen {
  readonly mid: number | null;
  /** Of the person, by the link's own text or the picture's; empty: not found. */
  readonly name: string;
  /** Of the video; empty: not found. */
  readonly title: string;
}

export const NOTHING_SEEN: Seen = { mid: null, name: '', title: '' };
const TEXT_MAX = 80;

const cut = (text: unknown): string =>
  typeof text === 'string' ? text.trim().slice(0, TEXT_MAX).toWellFormed() : '';

interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

interface Wanted {
  readonly linkUrl: string | null;
  readonly srcUrl: string | null;
  /** The page itself is meant: a video with its uploader, a live room, or a person. */
  readonly page: 'video' | 'room' | 'person' | null;
  /** The link is something of somebody's: whose, only what stands around it says. */
  readonly isTheirs?: boolean;
}

/**
 * Looks into the page, once, on demand: a menu click only tells addresses, and an avatar that is no
 * link tells whose it is by an attribute. Where that is not allowed nothing is seen.
 */
export async function lookInPage({ tabId, frameId }: Place, wanted: Wanted): Promise<Seen> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: look,
      args: [wanted],
    });
    const seen = found?.result as Partial<Seen> | null | undefined;
    const mid = Number(seen?.mid);
    return {
      mid: Number.isSafeInteger(mid) && mid > 0 ? mid : null,
      name: cut(seen?.name),
      title: cut(seen?.title),
    };
  } catch (error) {
    log.error('look into the page', error);
    return NOTHING_SEEN;
  }
}

interface Found {
  readonly mid: string | null;
  readonly name: string;
  readonly title: string;
}

/** Runs in the page: only what stands inside may be used. */
function look({ linkUrl, srcUrl, page, isTheirs }: Wanted): Found {
  const OWNER = {
    video: ['.up-panel-container', '.up-info-container', '#v_upinfo'],
    room: ['#head-info-vm', '.header-info-ctnr', '.room-owner-username'],
  };
  /** A card is no higher above its links than this, and holds no head of a page, with the viewer in it. */
  const STEPS = 8;
  const HEAD = '.bili-header, #biliMainHeader, #bili-header-container';
  const PERSON = /^https:\/\/space\.bilibili\.com\/(\d+)/;

  /** Comments live in open shadow roots inside one another. */
  function* everywhere(root: Document | ShadowRoot, selector: string): Generator<Element> {
    yield* root.querySelectorAll(selector);
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) yield* everywhere(element.shadowRoot, selector);
    }
  }

  function textOf(link: Element): string {
    const titled =
      link.getAttribute('title') ?? link.querySelector('[title]')?.getAttribute('title');
    if (titled?.trim()) return titled;
    // Over a cover stand figures, beside a face nothing: the picture itself is called by its title.
    const picture = link.querySelector('img, picture, svg');
    if (!picture) return link.textContent ?? '';
    return link.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  }

  const nameOf = (links: readonly Element[]) =>
    links.map((link) => textOf(link).trim()).find((text) => text !== '') ?? '';

  const midOf = (element: Element) =>
    element.getAttribute('data-user-profile-id') ??
    element.getAttribute('data-user-id') ??
    PERSON.exec((element as HTMLAnchorElement).href)?.[1] ??
    '';

  /** The one person whom the card around a link names; several are as good as nobody. */
  function ownerAround(link: Element): Found | null {
    const marks = 'a[href*="space.bilibili.com/"], [data-user-profile-id], [data-user-id]';
    let box = link.parentElement;
    for (let step = 0; box && step < STEPS && !box.querySelector(HEAD); step++) {
      const people = [...box.querySelectorAll(marks)].filter(midOf);
      const [first] = people;
      if (first) {
        const isOne = people.every((one) => midOf(one) === midOf(first));
        const named = people.filter((one) => one instanceof HTMLAnchorElement);
        return isOne ? { mid: midOf(first), name: nameOf(named), title: '' } : null;
      }
      const root = box.getRootNode();
      box = box.parentElement ?? (root instanceof ShadowRoot ? root.host.parentElement : null);
    }
    return null;
  }

  if (page === 'person') {
    const name = document.querySelector('.nickname, #h-name')?.textContent ?? '';
    return { mid: null, name, title: '' };
  }
  if (page) {
    const title = document.querySelector('h1');
    const person = 'a[href*="space.bilibili.com/"]';
    const links = OWNER[page].flatMap((part) => [
      ...document.querySelectorAll<HTMLAnchorElement>(`${part} ${person}, ${part}${person}`),
    ]);
    const mid = links.map((link) => PERSON.exec(link.href)?.[1]).find(Boolean) ?? null;
    return { mid, name: nameOf(links), title: title?.title || title?.textContent || '' };
  }
  if (linkUrl) {
    const links = [...everywhere(document, 'a[href]')].filter(
      (link) => (link as HTMLAnchorElement).href === linkUrl,
    );
    if (isTheirs) {
      const owners = links.map(ownerAround).filter((one) => one !== null);
      return owners[0] ?? { mid: null, name: '', title: '' };
    }
    const named = nameOf(links);
    if (named || !srcUrl) return { mid: null, name: named, title: named };
  }
  if (srcUrl) {
    const whose = new Map<string, Element>();
    for (const picture of everywhere(document, 'img')) {
      const { currentSrc, src } = picture as HTMLImageElement;
      if (currentSrc !== srcUrl && src !== srcUrl) continue;
      const marked = picture.closest('[data-user-profile-id]');
      const link = picture.closest<HTMLAnchorElement>('a[href]');
      const mid =
        marked?.getAttribute('data-user-profile-id') ?? PERSON.exec(link?.href ?? '')?.[1];
      if (mid) whose.set(mid, picture);
    }
    // One face for several people is a placeholder: it names nobody.
    const [first] = whose;
    if (first && whose.size === 1) {
      return { mid: first[0], name: first[1].getAttribute('alt') ?? '', title: '' };
    }
  }
  return { mid: null, name: '', title: '' };
}
