import { PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl } from '../fixtures.ts';

export async function openShared({ context }: Opened) {
  const page = await context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  const panel = page.getByRole('region', { name: '共同关注' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel).toHaveAttribute('data-state', 'ready');
  await panel.getByRole('button', { name: '共 88 位' }).click();
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  return panel;
}
