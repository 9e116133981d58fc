import { browser } from 'wxt/browser';
import { t } from '../../i18n.ts';
import { log } from '../../log.ts';
import type { MenuNews } from '../../parts/journal/shared/menu-news.ts';
import { runMark } from '../../storage/items.ts';
import { BADGE_COLOURS } from './badge-colours.ts';

/** How an act from the context menu is told: in the page it was ordered in, else by a mark. */

const SCRIPT = '/content-scripts/notice.js';

/**
 * Shows it under a name of its own: what is pressed on another one is no answer to it. Gives the name;
 * null: the page did not take it, as browsers keep extensions out of some, or a later one came first.
 */
async function showInPage(tabId: number | null, news: MenuNews): Promise<string | null> {
  if (tabId === null) return null;
  const target = { tabId };
  const id = crypto.randomUUID();
  try {
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const [shown] = await browser.scripting.executeScript({
      target,
      func: async (told: MenuNews, name: string) => {
        const notice = globalThis.bilideckNotice;
        await notice?.show(told, name);
        // One that was put there by an earlier version has no names.
        return notice !== undefined && (notice.shown ?? name) === name;
      },
      args: [news, id],
    });
    return shown?.result === true ? id : null;
  } catch (error) {
    log.error('notice', error);
    return null;
  }
}

/** Waits until the notice goes. The page only says that it was pressed; what that means is known here. */
async function undoPressed(tabId: number, id: string): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (name: string) => {
        const notice = globalThis.bilideckNotice;
        return (notice?.shown ?? name) === name && notice?.pressed;
      },
      args: [id],
    });
    return answer?.result === true;
  } catch {
    // The page went away with its notice; the popup has the way back.
    return false;
  }
}

async function mark(text: string, colour: string, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

/** Takes away what an earlier act left on the toolbar button; the mark of a run comes back. */
export async function clearMark(): Promise<void> {
  const kept = await runMark.get();
  if (kept) await browser.action.setBadgeBackgroundColor({ color: kept.colour });
  await browser.action.setBadgeText({ text: kept?.text ?? '' });
  await browser.action.setTitle({ title: '' });
}

/**
 * A failure leaves its mark in any case: the popup has the reason when the notice is gone.
 * @returns Whether 撤销 was pressed.
 */
export async function reportNews(tabId: number | null, news: MenuNews): Promise<boolean> {
  const shown = await showInPage(tabId, news);
  if (FAILED.includes(news.state)) {
    const isOpen = news.state.endsWith('doubtful');
    await mark('!', BADGE_COLOURS.danger, t(isOpen ? 'item_doubtful' : 'menu_failed'));
  }
  if (news.state === 'done' && shown === null) await mark('✓', BADGE_COLOURS.blue, t('menu_done'));
  return news.canUndo && shown !== null && tabId !== null ? undoPressed(tabId, shown) : false;
}

/** The answer to a question in the page; null: no page took it, so nobody was asked. */
export async function askInPage(tabId: number | null, news: MenuNews): Promise<boolean | null> {
  const shown = await showInPage(tabId, news);
  return shown === null || tabId === null ? null : undoPressed(tabId, shown);
}

const FAILED: readonly MenuNews['state'][] = ['failed', 'doubtful', 'undo-failed', 'undo-doubtful'];
