import { browser } from 'wxt/browser';
import { t } from '../../i18n.ts';
import { log } from '../../log.ts';
import type { MenuNews } from '../../parts/journal/shared/menu-news.ts';
import { runMark } from '../../storage/items.ts';
import { BADGE_COLOURS } from './badge-colours.ts';

/** How an act from the context menu is told: in the page it was ordered in, else by a mark. */

const SCRIPT = '/content-scripts/notice.js';

/** Gives whether the page took it: browsers keep extensions out of some. */
async function showInPage(tabId: number | null, news: MenuNews): Promise<boolean> {
  if (tabId === null) return false;
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const [shown] = await browser.scripting.executeScript({
      target,
      func: async (told: MenuNews) => {
        await globalThis.bilideckNotice?.show(told);
        return globalThis.bilideckNotice !== undefined;
      },
      args: [news],
    });
    return shown?.result === true;
  } catch (error) {
    log.error('notice', error);
    return false;
  }
}

/** Waits until the notice goes. The page only says that it was pressed; what that means is known here. */
async function undoPressed(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.bilideckNotice?.pressed,
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
  if (FAILED.includes(news.state)) await mark('!', BADGE_COLOURS.danger, t('menu_failed'));
  if (news.state === 'done' && !shown) await mark('✓', BADGE_COLOURS.blue, t('menu_done'));
  return news.canUndo && shown && tabId !== null ? undoPressed(tabId) : false;
}

/** The answer to a question in the page; null: no page took it, so nobody was asked. */
export async function askInPage(tabId: number | null, news: MenuNews): Promise<boolean | null> {
  if (tabId === null || !(await showInPage(tabId, news))) return null;
  return undoPressed(tabId);
}

const FAILED: readonly MenuNews['state'][] = ['failed', 'doubtful', 'undo-failed'];
