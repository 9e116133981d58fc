import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

test('at first there are faces and a number, and no list', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.rich));
  const panel = page.getByRole('region', { name: '共同关注' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole('button', { name: '共 88 位' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await expect(panel.getByRole('listitem')).toHaveCount(0);
});
