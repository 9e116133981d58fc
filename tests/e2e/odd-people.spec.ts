import type { Page } from '@playwright/test';
import { PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const PANELS = ['数据', '粉丝勋章', '共同关注', '分组'] as const;

async function statesOf(page: Page, states: readonly string[]) {
  for (const [place, name] of PANELS.entries()) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', states[place] ?? '');
  }
}

/** Somebody unusual, what the four panels are then, and words that must be there. */
const ODD: readonly (readonly [
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

for (const layout of ['new', 'old'] as const) {
  test(`panels of people out of the ordinary (${layout} layout)`, async ({ signedIn }) => {
    test.setTimeout(150_000);
    const page = await signedIn.context.newPage();
    for (const [who, mid, states, words] of ODD) {
      await test.step(who, async () => {
        await page.goto(spaceUrl(mid, `?layout=${layout}`));
        await statesOf(page, states);
        for (const word of words) {
          await expect(page.locator('bilideck-panels')).toContainText(word);
        }
        expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);
      });
    }
  });
}

test('signed out, figures and works are there, and the rest invites', async ({ browser_ }) => {
  const page = await browser_.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  await statesOf(page, ['ready', 'signed-out', 'signed-out', 'signed-out']);
  // upStat is `{}` without a session: nothing is made of it, and one sentence invites.
  await expect(page.getByRole('region', { name: '数据' })).not.toContainText('登录');
  await expect(page.locator('bilideck-panels').getByRole('link', { name: '去登录' })).toHaveCount(
    1,
  );
});

test('an account that is no more: a button at the edge, and calm words behind it', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.deleted));
  const host = page.locator('bilideck-panels[data-placement="button"]');
  await host.getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: 'Bilideck 面板' });
  await expect(drawer.getByRole('region')).toHaveCount(4);
  for (const panel of await drawer.getByRole('region').all()) {
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).not.toHaveAttribute('data-state', 'loading');
  }
});

test('the site takes our node away again and again: it comes back, once, and asks for nothing', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  await statesOf(page, ['ready', 'ready', 'ready', 'ready']);
  const asked = bili.log.length;
  await page.evaluate(async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      document.querySelector('bilideck-panels')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
  await expect(page.locator('bilideck-panels')).toHaveCount(1);
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  expect(bili.log.slice(asked).filter(({ host }) => host.startsWith('api'))).toEqual([]);
});
