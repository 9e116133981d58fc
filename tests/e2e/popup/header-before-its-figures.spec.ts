import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { header } from './popup-header.ts';

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
