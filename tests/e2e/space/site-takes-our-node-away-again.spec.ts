import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { statesOf } from './odd-people.ts';

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
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator('bilideck-panels')).toHaveCount(1);
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  expect(bili.log.slice(asked).filter(({ host }) => host.startsWith('api'))).toEqual([]);
});
