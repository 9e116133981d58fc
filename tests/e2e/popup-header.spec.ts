import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const header = (popup: Page) => popup.locator('header').first();
const nameLink = (popup: Page) => header(popup).getByRole('link').first();

test('name, face and level do not wait for the figures, which come into their places', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.faults.add({ match: { operation: 'relationStat' }, kind: 'slow', delayMs: 3_000 });
  const { name } = bili.state.people.get(bili.state.viewer.mid) ?? {};
  const popup = await openPopup(signedIn);
  await expect(nameLink(popup)).toHaveText(name ?? '');
  await expect(header(popup)).toContainText(/LV\d/);
  const figure = header(popup).getByRole('link', { name: '关注' });
  await expect(figure).toContainText('—');
  const places = () =>
    header(popup)
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  const before = await places();
  await expect(figure).toContainText(String(bili.state.viewer.followings.size), {
    timeout: 10_000,
  });
  expect(await places()).toEqual(before);
});

test('the next time the header is there without a word from the service', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const first = await openPopup(signedIn);
  await expect(header(first).getByRole('link', { name: '粉丝' })).not.toContainText('—');
  await first.close();
  bili.faults.add({ match: { operation: ['nav', 'relationStat'] }, kind: 'timeout' });
  const popup = await openPopup(signedIn);
  await expect(header(popup).getByRole('link', { name: '粉丝' })).not.toContainText('—');
  const { mid } = bili.state.viewer;
  for (const [name, path] of [
    ['关注', `space.bilibili.com/${mid}/relation/follow`],
    ['粉丝', `space.bilibili.com/${mid}/relation/fans`],
    ['硬币', 'account.bilibili.com/account/coin'],
  ] as const) {
    await expect(header(popup).getByRole('link', { name })).toHaveAttribute(
      'href',
      `https://${path}`,
    );
  }
});
