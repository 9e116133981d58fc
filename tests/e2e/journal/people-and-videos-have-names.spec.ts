import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal } from './journal.ts';

test('a video added by its number is called by its title, with a link', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const person101 = bili.state.people.get(PEOPLE.upA);
  const video = person101 && bili.state.videos.listOf(person101)[0];
  const { bvid = '', title = '' } = video ?? {};
  const items = [{ id: bvid, title: bvid, target: { bvid } }];
  await ask(page, 'acts.order', { kind: 'toview-add', params: {}, items });
  await page.reload();
  const link = page.getByRole('main').getByRole('link', { name: title });
  await expect(link).toHaveAttribute('href', `https://www.bilibili.com/video/${bvid}`);
  await expect(page.locator('[data-run-state]')).not.toContainText(bvid);
});
