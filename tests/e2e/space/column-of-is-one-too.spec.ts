import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { host, standing } from './places.ts';

test('the column of 动态 is one too', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA, '/dynamic'));
  await expect(host(page)).toHaveAttribute('data-placement', 'column');
  expect((await standing(page)).in).toBe('column');
});
