import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { host } from './places.ts';

test('the panels leave a column that a narrow window hides, and come back with it', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
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
