import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { spaceUrl } from '../fixtures.ts';

export async function openGroups({ context }: Opened, mid: number, rest = '') {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid, rest));
  return groupsOn(page);
}

export async function groupsOn(page: Page) {
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  return panel;
}

export const tagidsOf = (bili: FakeBili, mid: number) => [
  ...(bili.state.viewer.followings.get(mid)?.tagids ?? []),
];

/** A group of the viewer that somebody is in, or is not in. */
export function groupOf(bili: FakeBili, mid: number, isIn: boolean) {
  const tagids = tagidsOf(bili, mid);
  const found = bili.state.viewer.groups.find(({ tagid }) => tagids.includes(tagid) === isIn);
  if (!found) throw new Error('the seed has such a group');
  return found;
}
