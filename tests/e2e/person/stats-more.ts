import type { Opened } from '../../support/browser.ts';
import { expect, spaceUrl } from '../fixtures.ts';

export async function openStats({ context }: Opened, mid: number) {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid));
  const panel = page.getByRole('region', { name: '数据' });
  await expect(panel).toHaveAttribute('data-state', 'ready');
  return panel;
}
