import type { FakeBili, HistoryEntry } from '../../fake-bili/index.ts';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { outcome } from '../pages/popup.ts';
import { openHistory, scrollToEnd, sizeOf } from './history.ts';

const dateOf = ({ view_at }: HistoryEntry) => new Date(view_at * 1000).toDateString();

/** The day of the newest view, and how many views it has. */
function newestDay(bili: FakeBili) {
  const [first] = bili.state.viewer.history;
  if (!first) throw new Error('the viewer has no history');
  return bili.state.viewer.history.filter((entry) => dateOf(entry) === dateOf(first));
}

test('a whole day is deleted, also what was not scrolled to', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const { history } = bili.state.viewer;
  const [newest] = history;
  if (!newest) throw new Error('the viewer has no history');
  // What is older is only there to stay.
  history.splice(60);
  // A busy day: more than two pages of it, at noon whatever the hour of the test.
  const noon = new Date();
  noon.setDate(noon.getDate() + 1);
  noon.setHours(12, 0, 0, 0);
  const busy = Array.from({ length: 70 }, (_, index) => ({
    ...newest,
    kid: 900_000 + index,
    view_at: noon.getTime() / 1000 - index,
  }));
  history.unshift(...busy);
  const day = newestDay(bili);
  expect(day).toHaveLength(70);
  const rest = history.length - day.length;
  const popup = await openHistory(openPopup, signedIn);
  await popup.getByRole('button', { name: '删除这一天' }).first().click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('删除 70 条历史记录', { timeout: 20_000 });
  await isAccessible(popup, 'light');
  await dialog.getByRole('button', { name: '删除 70 条历史记录' }).click();
  await expect.poll(() => bili.state.viewer.history.length, { timeout: 40_000 }).toBe(rest);
  await expect(outcome(popup, 'done')).toContainText('完成 70', { timeout: 40_000 });
  await scrollToEnd(popup);
  expect(await sizeOf(popup)).toBe(rest);
});
