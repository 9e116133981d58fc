import { PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openPanel } from '../pages/space.ts';

export async function openShared(browser: Opened) {
  const panel = await openPanel(browser, PEOPLE.rich, '共同关注');
  await panel.getByRole('button', { name: '共 88 位' }).click();
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  return panel;
}
