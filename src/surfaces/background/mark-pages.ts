import { browser } from 'wxt/browser';
import { log } from '../../log.ts';

const ID = 'marks';
const FILE = '/content-scripts/marks.js';
const PAGES = ['https://*.bilibili.com/*'];
/** Nobody watches anything where passwords and money are. */
const NEVER = ['passport', 'pay', 'account'].map((name) => `https://${name}.bilibili.com/*`);

/** Pages that were open before have the script as well, and need not be loaded again. */
async function putIntoOpenPages(): Promise<void> {
  const [tabs, others] = await Promise.all([
    browser.tabs.query({ url: PAGES, discarded: false }),
    browser.tabs.query({ url: NEVER }),
  ]);
  const excluded = new Set(others.map(({ id }) => id));
  const wanted = tabs.flatMap(({ id }) => (id === undefined || excluded.has(id) ? [] : [id]));
  const put = (tabId: number) =>
    browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
  // Some pages let no extension in, and some are gone by now.
  await Promise.allSettled(wanted.map(put));
}

async function register(on: boolean): Promise<void> {
  const { scripting } = browser;
  const isThere = (await scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (isThere === on) return;
  if (!on) {
    await scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  await scripting.registerContentScripts([
    { id: ID, js: [FILE], matches: PAGES, excludeMatches: NEVER, runAt: 'document_idle' },
  ]);
  await putIntoOpenPages();
}

let last: Promise<void> = Promise.resolve();

/**
 * Whether the site's pages get the script that marks what was seen. Browsers keep it over their own
 * restart and lose it with every update of the extension. One call after the other: two at once
 * would register the same twice.
 */
export function markPages(on: boolean): Promise<void> {
  last = last.then(() => register(on)).catch((error: unknown) => log.error('marks', error));
  return last;
}
