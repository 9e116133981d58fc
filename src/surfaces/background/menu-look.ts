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
  /** The page itself is meant: a video with its uploader, or a person. */
  readonly page: 'video' | 'person' | null;
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
function look({ linkUrl, srcUrl, page }: Wanted): Found {
  const UPLOADER = ['.up-panel-container', '.up-info-container', '#v_upinfo'];
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

  if (page === 'person') {
    const name = document.querySelector('.nickname, #h-name')?.textContent ?? '';
    return { mid: null, name, title: '' };
  }
  if (page === 'video') {
    const title = document.querySelector('h1');
    const links = UPLOADER.flatMap((part) => [
      ...document.querySelectorAll<HTMLAnchorElement>(`${part} a[href*="space.bilibili.com/"]`),
    ]);
    const mid = links.map((link) => PERSON.exec(link.href)?.[1]).find(Boolean) ?? null;
    return { mid, name: nameOf(links), title: title?.title || title?.textContent || '' };
  }
  if (linkUrl) {
    const links = [...everywhere(document, 'a[href]')].filter(
      (link) => (link as HTMLAnchorElement).href === linkUrl,
    );
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
