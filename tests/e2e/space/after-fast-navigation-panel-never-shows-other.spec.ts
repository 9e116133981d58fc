import type { Page } from '@playwright/test';
import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { go } from './navigation.ts';

/** For whom the panels stood, and what one of them said, at every frame in which either was new. */
type Seen = readonly [mid: string, figures: string];

declare global {
  var seen: Seen[];
}

/** Notes what is seen from now on. */
function watch() {
  const seen: Seen[] = [];
  Object.assign(globalThis, { seen });
  const look = () => {
    const host = document.querySelector<HTMLElement>('bilideck-panels');
    const stats = host?.shadowRoot?.querySelector<HTMLElement>('section[data-view="stats"]');
    const figures = /阅读\s+[\d.]\S*[\s\S]*视频 \d+/.exec(stats?.innerText ?? '')?.[0] ?? '';
    const [mid, said] = seen.at(-1) ?? [];
    const now = host?.dataset['mid'] ?? '';
    if (figures !== '' && (mid !== now || said !== figures)) seen.push([now, figures]);
    requestAnimationFrame(look);
  };
  look();
}

const saidOf = (seen: readonly Seen[], mid: number) =>
  new Set(seen.filter(([one]) => one === String(mid)).map(([, figures]) => figures));

const look = (page: Page) => page.evaluate(() => globalThis.seen);

test("between two people, back and forth while answers are on their way, a panel never shows the other person's figures", async ({
  bili,
  signedIn,
}) => {
  const { upA, upB } = PEOPLE;
  const page = await signedIn.context.newPage();
  // The answers about both come late, those about A after B's page is already there.
  for (const [mid, delayMs] of [
    [upA, 3_000],
    [upB, 800],
  ] as const) {
    for (const query of [{ mid: String(mid) }, { vmid: String(mid) }]) {
      bili.faults.add({ match: { host: 'api.bilibili.com', query }, kind: 'slow', delayMs });
    }
  }
  await page.goto(spaceUrl(upA));
  const panels = page.locator('bilideck-panels');
  await panels.waitFor();
  await page.evaluate(watch);
  await page.evaluate(go, upB);
  await page.evaluate(go, upA);
  await page.evaluate(go, upB);
  const stats = page.getByRole('region', { name: '数据' });
  await expect.poll(async () => saidOf(await look(page), upB).size).toBe(1);
  // Folded in between, and back to A, of whom nothing has come yet; forth again at once.
  const fold = stats.getByRole('button', { name: '数据' });
  await fold.click();
  await page.evaluate(() => history.back());
  await expect(panels).toHaveAttribute('data-mid', String(upA));
  await fold.click();
  await page.evaluate(() => history.forward());
  await expect(panels).toHaveAttribute('data-mid', String(upB));
  await page.evaluate(() => history.back());
  await expect.poll(async () => saidOf(await look(page), upA).size).toBe(1);
  await page.evaluate(go, upB);
  await expect(stats).toHaveAttribute('data-state', 'ready');
  // What was asked has come or was given up, and whoever waited for it has had its turn.
  await expect
    .poll(() => bili.log.filter(({ fault }) => fault === 'slow').map(({ isOver }) => isOver))
    .not.toContain(false);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const seen = await look(page);
  const [ofA, ofB] = [saidOf(seen, upA), saidOf(seen, upB)];
  expect([ofA.size, ofB.size]).toEqual([1, 1]);
  // And they are theirs: the same as on a page that never was another's.
  bili.faults.clear();
  for (const [mid, said] of [
    [upA, ofA],
    [upB, ofB],
  ] as const) {
    await page.goto(spaceUrl(mid));
    await panels.waitFor();
    await page.evaluate(watch);
    await expect.poll(async () => [...saidOf(await look(page), mid)]).toEqual([...said]);
  }
});
