import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl } from '../fixtures.ts';

const PANELS = ['数据', '粉丝勋章', '共同关注', '分组'] as const;

export async function statesOf(page: Page, states: readonly string[]) {
  for (const [place, name] of PANELS.entries()) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', states[place] ?? '');
  }
}

/** Somebody unusual, what the four panels are then, and words that must be there. */
export const ODD: readonly (readonly [
  who: string,
  mid: number,
  states: readonly string[],
  words: readonly string[],
])[] = [
  ['who hides everything', PEOPLE.private, ['ready', 'private', 'private', 'ready'], []],
  ['who is banned', PEOPLE.banned, ['ready', 'empty', 'ready', 'ready'], ['已封禁']],
  ['who blocked me', PEOPLE.blocker, ['ready', 'empty', 'ready', 'ready'], ['TA 拉黑了你']],
  ['whom I blocked', PEOPLE.blacked, ['ready', 'ready', 'ready', 'ready'], ['取消拉黑']],
  ['with nothing, and a 16-digit mid', PEOPLE.empty, ['ready', 'empty', 'empty', 'ready'], []],
  ['without upStat', PEOPLE.noStat, ['ready', 'empty', 'ready', 'ready'], ['—']],
  ['who shows the worn medal only', PEOPLE.wearingOnly, ['ready', 'ready', 'ready', 'ready'], []],
  ['made to break a page', PEOPLE.hostile, ['ready', 'ready', 'ready', 'ready'], []],
  ['with figures above 10^9', PEOPLE.rich, ['ready', 'ready', 'ready', 'ready'], ['520.3万']],
];

/** Opens the page of one of them; what their names and notices try must not come about. */
export async function isCalm(
  page: Page,
  layout: 'new' | 'old',
  [, mid, states, words]: (typeof ODD)[number],
) {
  await page.goto(spaceUrl(mid, `?layout=${layout}`));
  await statesOf(page, states);
  for (const word of words) await expect(page.locator('bilideck-panels')).toContainText(word);
  expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);
}
