import { browser } from 'wxt/browser';
import type { SpaceLook } from '../../parts/check/shared/check.ts';

const SPACE_PAGES = 'https://space.bilibili.com/*';

/** What is written at our own element; nothing else of the page is looked at. */
function ownElement() {
  const { layout, placement } =
    document.querySelector<HTMLElement>('bilideck-panels')?.dataset ?? {};
  return layout && placement ? { layout, placement } : null;
}

/** The space page that was looked at last, and where the panels found their place on it. */
export async function lookAtSpace(): Promise<SpaceLook> {
  const tabs = await browser.tabs.query({ url: SPACE_PAGES });
  const [latest] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (latest?.id === undefined) return { state: 'not-open' };
  const [found] = await browser.scripting.executeScript({
    target: { tabId: latest.id },
    func: ownElement,
  });
  const at = found?.result as ReturnType<typeof ownElement> | undefined;
  return at ? { state: 'found', ...at } : { state: 'without' };
}
