import { expect, test } from '../fixtures.ts';
import { openHistory, scrollToEnd, sizeOf } from './history.ts';

test('the list ends, and has no row twice when somebody watches meanwhile', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  bili.state.viewer.history.splice(120);
  const popup = await openHistory(openPopup, signedIn);
  const count = bili.state.viewer.history.length;
  const [newest] = bili.state.viewer.history;
  if (!newest) throw new Error('the viewer has no history');
  // Watched elsewhere: everything moves one place down.
  bili.state.viewer.history.unshift({ ...newest, kid: 999_999, view_at: newest.view_at + 60 });
  await scrollToEnd(popup);
  expect(await sizeOf(popup)).toBe(count);
  const sent = bili.log.filter(({ operation }) => operation === 'historyCursor').length;
  // The end is the end: a zero cursor would start at the top again.
  await popup.getByRole('list', { name: '历史记录' }).evaluate((element) => {
    element.parentElement?.scrollTo({ top: 0 });
  });
  await scrollToEnd(popup);
  expect(bili.log.filter(({ operation }) => operation === 'historyCursor')).toHaveLength(sent);
});
