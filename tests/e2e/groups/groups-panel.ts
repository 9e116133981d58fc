import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { openSpace, panelOf } from '../pages/space.ts';

export async function openGroups(browser: Opened, mid: number, rest = '') {
  return groupsOn(await openSpace(browser, mid, rest));
}

export async function groupsOn(page: Page) {
  const panel = panelOf(page, '分组');
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
