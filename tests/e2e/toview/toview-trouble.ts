import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import { expect } from '../fixtures.ts';

/** The engine keeps its polite pace here too: long runs take their time. */
export const LONG_MS = 150_000;

export const aids = (bili: FakeBili) => bili.state.viewer.toview.map(({ aid }) => aid);

const isDead = (bili: FakeBili, aid: number) => (bili.state.videos.get(aid)?.state ?? -1) < 0;

/** Leaves only living videos, so that a place in the list is a video that can be moved. */
export function keepLiving(bili: FakeBili, count: number) {
  const { viewer } = bili.state;
  viewer.toview = viewer.toview.filter(({ aid }) => !isDead(bili, aid)).slice(0, count);
}

export function emptyFolder(bili: FakeBili) {
  const folder = bili.state.viewer.folders.find(({ aids: inside }) => inside.length === 0);
  if (!folder) throw new Error('the seed has an empty folder');
  return folder;
}

export async function ready(popup: Page) {
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  return {
    view,
    run: (state: string) => view.locator(`[data-run-state="${state}"]`),
    pickAll: async () => {
      await view.getByRole('checkbox').first().focus();
      await popup.keyboard.press('Control+a');
      // Without a choice, 移除 would be the button of the last row.
      await expect(view.getByText(/^已选/)).toBeVisible();
    },
    pick: async (first: number, last: number) => {
      await view.getByRole('checkbox').nth(first).click();
      await view
        .getByRole('checkbox')
        .nth(last)
        .click({ modifiers: ['Shift'] });
    },
    removePicked: async () => {
      await view.getByRole('button', { name: '移除', exact: true }).last().click();
      await popup
        .getByRole('dialog')
        .getByRole('button', { name: /^从稍后再看移除 / })
        .click();
    },
    toFolder: async (button: string, folder: string) => {
      await view.getByRole('button', { name: button }).click();
      const dialog = popup.getByRole('dialog');
      await dialog.getByRole('button', { name: folder }).click();
    },
  };
}
