import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { type OpenPopup, openAt } from '../pages/popup.ts';

export const openGroups = (openPopup: OpenPopup, browser: Opened) =>
  openAt(openPopup, browser, '关注分组');

export const row = (popup: Page, name: string) =>
  popup.getByRole('listitem').filter({ has: popup.getByText(name, { exact: true }) });

/** Opens the menu of a group and chooses. */
export async function chooseFor(popup: Page, name: string, item: string) {
  await row(popup, name).getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: item }).click();
}

export async function openMembers(popup: Page, name: string) {
  await row(popup, name).getByRole('button').first().click();
  await expect(popup.locator('[data-view="group-members"]')).toHaveAttribute('data-state', 'ready');
}

export const names = (bili: FakeBili) => bili.state.viewer.groups.map(({ name }) => name);

export const membersOf = (bili: FakeBili, tagid: number) =>
  [...bili.state.viewer.followings.values()]
    .filter(({ tagids }) => tagids.has(tagid))
    .map(({ mid }) => mid)
    .sort((a, b) => a - b);

/** A group of the viewer by its place; the tests do not depend on its name. */
export function groupAt(bili: FakeBili, index: number) {
  const group = bili.state.viewer.groups[index];
  if (!group) throw new Error(`the viewer has no group ${index}`);
  return group;
}

/** Makes sure that a group has so many members and nobody of them the other group. */
export function fillGroup(bili: FakeBili, into: number, without: number, count: number): number[] {
  const people = [...bili.state.viewer.followings.values()].slice(0, count);
  for (const { tagids } of bili.state.viewer.followings.values()) tagids.delete(into);
  for (const person of people) {
    person.tagids.add(into);
    person.tagids.delete(without);
    person.special = false;
  }
  return people.map(({ mid }) => mid).sort((a, b) => a - b);
}
