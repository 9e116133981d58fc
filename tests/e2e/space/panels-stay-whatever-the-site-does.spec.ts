import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { go } from './navigation.ts';
import { statesOf } from './odd-people.ts';
import { host } from './places.ts';

test('panels stay whatever the site does to its page: once, and without asking again', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  await statesOf(page, ['ready', 'ready', 'ready', 'ready']);
  const panels = page.locator('bilideck-panels');
  const stats = page.getByRole('region', { name: '数据' });

  await test.step('our node is taken away again and again: it asks for nothing', async () => {
    const asked = bili.log.length;
    await page.evaluate(async () => {
      for (let turn = 0; turn < 40; turn += 1) {
        document.querySelector('bilideck-panels')?.remove();
        await new Promise(requestAnimationFrame);
      }
    });
    await expect(panels).toHaveCount(1);
    await expect(stats).toHaveAttribute('data-state', 'ready');
    expect(bili.log.slice(asked).filter(({ host: at }) => at.startsWith('api'))).toEqual([]);
  });
  await test.step('foreign nodes are dropped: they come back', async () => {
    await page.evaluate(() => {
      (window as unknown as { fakeSite: { rerender(): void } }).fakeSite.rerender();
    });
    await expect(panels).toHaveCount(1);
    await expect(stats).toHaveAttribute('data-state', 'ready');
  });
  await test.step('a narrow window hides the column: they leave it, and come back with it', async () => {
    await expect(host(page)).toHaveAttribute('data-placement', 'column');
    const style = await page.addStyleTag({
      content: '@media (max-width: 1200px) { .aside { display: none } }',
    });
    await page.setViewportSize({ width: 1150, height: 800 });
    await expect(host(page)).toHaveAttribute('data-placement', 'bar');
    await page.setViewportSize({ width: 1440, height: 800 });
    await expect(host(page)).toHaveAttribute('data-placement', 'column');
    await style.dispose();
  });
  await test.step('it goes to another person within the page', async () => {
    await page.evaluate(go, PEOPLE.upB);
    await expect
      .poll(() =>
        bili.log.some(
          ({ operation, query }) => operation === 'upStat' && query['mid'] === String(PEOPLE.upB),
        ),
      )
      .toBe(true);
    await expect(stats).toHaveAttribute('data-state', 'ready');
    await expect(panels).toHaveCount(1);
  });
});
