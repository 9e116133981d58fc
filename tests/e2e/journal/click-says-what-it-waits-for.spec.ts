import { PEOPLE } from '../../fake-bili/index.ts';
import { clickMenuIn } from '../../support/browser.ts';
import { begin, expect, test } from '../fixtures.ts';
import { groupOf, openGroups } from '../groups/groups-panel.ts';
import { noticeIn, openHome } from '../menu/menu-notice.ts';
import { openAt, outcome } from '../pages/popup.ts';
import { order, sent } from './run-control.ts';

test('a click during a long run says, wherever it is made, what it waits for', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const { name } = groupOf(bili, PEOPLE.upA, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  const home = await openHome(signedIn);
  const popup = await openAt(openPopup, signedIn, '稍后再看');
  const worker = await signedIn.worker();
  const gone = bili.state.viewer.toview[0]?.aid ?? 0;

  bili.faults.add({
    match: { operation: 'modifyRelation' },
    kind: 'slow',
    delayMs: 4_000,
    times: 1,
  });
  const people = order(bili, 4);
  await begin(popup, {
    ...people,
    items: people.items.filter(({ target: { mid } }) => mid !== PEOPLE.upA).slice(0, 3),
  });
  await expect.poll(() => sent(bili)).toBeGreaterThan(0);

  const words = '排队中，前面还有：取消关注 3 人';
  await popup.getByRole('listitem').first().getByRole('button', { name: '移除' }).click();
  await chip.click();
  await clickMenuIn(home, worker, 'toview-add', {
    linkUrl: `https://www.bilibili.com/video/av${gone}`,
  });
  await expect(outcome(popup, 'doing')).toContainText(words);
  await expect(panel.getByRole('status')).toContainText(words);
  await expect(noticeIn(home)).toContainText(words);

  await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  await expect(panel).not.toContainText(words);
  await expect(noticeIn(home)).not.toContainText(words, { timeout: 20_000 });
  await expect(popup.locator('[data-outcome="done"]').first()).not.toContainText(words);
});
