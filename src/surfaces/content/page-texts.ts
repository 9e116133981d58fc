import { browser } from 'wxt/browser';
import { known } from '@/src/i18n.ts';
import { followLanguage } from '@/src/i18n-language.ts';
import type { Texts } from '@/src/shared/texts.ts';
import { item } from '@/src/storage/item.ts';

/**
 * Texts that scripts in the site's pages have asked for. The browser has none of them at hand in a new page:
 * it stands still until all catalogues are read (some 20 ms), for a text that the last page has shown too.
 */
const kept = item<{ readonly of: string; readonly texts: Readonly<Record<string, string>> } | null>(
  'local',
  'texts',
  null,
);

declare global {
  interface ImportMetaEnv {
    /** Changes with the catalogues (wxt.config.ts). */
    readonly TEXTS: string;
  }
}

/** The page has drawn itself by then. */
const DRAWN_MS = 3_000;

/** Build and language of the texts. */
const stamp = () => `${import.meta.env.TEXTS} ${browser.i18n.getUILanguage()}`;

async function recall(): Promise<void> {
  const found = await kept.get().catch(() => null);
  if (found?.of !== stamp()) return;
  const texts = known();
  for (const [key, text] of Object.entries(found.texts)) texts.set(key, text);
}

/** Keeps what had to be asked for: once the page is drawn, and whenever somebody turns away from it. */
function keepNew(signal: AbortSignal): void {
  let { size } = known();
  const keepAll = async () => {
    const texts = known();
    if (texts.size === size || signal.aborted) return;
    size = texts.size;
    await kept.set({ of: stamp(), texts: Object.fromEntries(texts) });
  };
  // The extension may have been replaced, and then even its language is not told: the next page asks.
  const keep = () => void keepAll().catch(() => undefined);
  setTimeout(keep, DRAWN_MS);
  document.addEventListener('visibilitychange', keep, { signal });
}

/**
 * The texts of a script in a page: those known from earlier pages, in the language that the person chose.
 * @param read Gets the catalogue of a chosen language from the background.
 * @param changed Called after the texts have changed.
 * @returns Settles when texts can be asked for without waiting; never fails.
 */
export async function followTexts(
  read: () => Promise<Texts | null>,
  changed: () => void,
  ended: AbortSignal,
): Promise<void> {
  await Promise.all([recall(), followLanguage(read, changed)]);
  keepNew(ended);
}
