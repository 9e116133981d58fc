import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl } from '../fixtures.ts';

/** Scripts of the page itself, in its own world, try to press our buttons. */

export const writes = (bili: FakeBili) =>
  bili.log.filter(({ method }) => method === 'POST').map(({ operation }) => operation);

export async function openGroups(page: Page) {
  await page.goto(spaceUrl(PEOPLE.upB));
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  const follow = panel.getByRole('button', { name: '关注', exact: true });
  await expect(follow).toBeVisible();
  return { panel, follow };
}
