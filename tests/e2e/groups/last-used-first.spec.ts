import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('groups used last come first, and how a click ended is in view', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const page = panel.page();
  await page.setViewportSize({ width: 1440, height: 620 });
  const { name } = bili.state.viewer.groups.at(-1) ?? { name: '' };
  const chip = panel.getByRole('button', { name, exact: true });
  await chip.scrollIntoViewIfNeeded();
  await chip.click();
  const toast = panel.getByRole('status');
  await expect(toast).toContainText(`「${name}」`, { timeout: 20_000 });
  await expect(toast).toBeInViewport({ ratio: 1 });
  const other = await openGroups(signedIn, PEOPLE.upB);
  await expect.poll(() => other.getByRole('button').allInnerTexts()).toContain(name);
  const texts = await other.getByRole('button').allInnerTexts();
  const [first] = bili.state.viewer.groups;
  expect(texts.indexOf(name)).toBeLessThan(texts.indexOf(first?.name ?? ''));
});
