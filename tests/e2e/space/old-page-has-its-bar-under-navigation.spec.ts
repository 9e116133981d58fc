import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { host, standing } from './places.ts';

test('the old page has its bar under the navigation on tabs without a column', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA, '/video?layout=old'));
  await expect(host(page)).toHaveAttribute('data-placement', 'bar');
  await expect(host(page)).toHaveAttribute('data-layout', 'old');
  expect((await standing(page)).after).toBe('nav');
});
