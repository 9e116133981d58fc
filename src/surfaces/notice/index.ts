import type { MenuNews } from '@/src/parts/journal/shared/menu-news.ts';
import { createBackground } from '@/src/rpc/client.ts';
import { viewerMid } from '@/src/surfaces/content/page-cookies.ts';
import { followTexts } from '@/src/surfaces/content/page-texts.ts';
import { showNotice } from './show.ts';

interface Notice {
  /** Settles once it is in the page, or another one that came later; `id` is the background's name for it. */
  show(news: MenuNews, id: string): Promise<void>;
  /** The one shown last. */
  shown: string;
  /** Whether 撤销 was pressed on the one shown last; settles when it goes. */
  pressed: Promise<boolean>;
}

declare global {
  /** Called by the background, which put this script into the page. */
  var bilideckNotice: Notice | undefined;
}

/** The page keeps the script for the next notice. */
export function startNotice(): void {
  if (globalThis.bilideckNotice) return;
  // For as long as the page is there.
  const { signal } = new AbortController();
  const inLanguage = followTexts(
    () => createBackground(viewerMid())('texts.get', {}),
    () => undefined,
    signal,
  );
  let latest = 0;
  const notice: Notice = {
    shown: '',
    pressed: Promise.resolve(false),
    async show(news, id) {
      latest += 1;
      const own = latest;
      await inLanguage;
      if (own !== latest) return;
      notice.shown = id;
      notice.pressed = showNotice(news);
    },
  };
  globalThis.bilideckNotice = notice;
}
