import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { go } from './navigation.ts';

test("after fast navigation a panel never shows the other person's figures", async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  // A's answers come late: after B's page is already there.
  for (const query of [{ mid: String(PEOPLE.upA) }, { vmid: String(PEOPLE.upA) }]) {
    bili.faults.add({ match: { host: 'api.bilibili.com', query }, kind: 'slow', delayMs: 3_000 });
  }
  await page.goto(spaceUrl(PEOPLE.upA));
  await page.locator('bilideck-panels').waitFor();
  await page.evaluate(go, PEOPLE.upB);
  const stats = page.getByRole('region', { name: '数据' });
  await expect(stats).toHaveAttribute('data-state', 'ready');
  const figures = async () =>
    /阅读\s+[\d.]\S*[\s\S]*视频 \d+/.exec(await stats.innerText())?.[0] ?? '';
  await expect.poll(figures).not.toBe('');
  const shown = await figures();
  // A's answers have come or were given up, and whoever waited for them has had its turn.
  await expect
    .poll(() => bili.log.filter(({ fault }) => fault === 'slow').map(({ isOver }) => isOver))
    .not.toContain(false);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await figures()).toBe(shown);
  await expect(page.locator('bilideck-panels')).toHaveAttribute('data-mid', String(PEOPLE.upB));
  // And they are B's: the same as on a page that never was A's.
  await page.goto(spaceUrl(PEOPLE.upB));
  await expect.poll(figures).toBe(shown);
});
