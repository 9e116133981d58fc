import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

test('who and what was ordered by number alone has a name and a link; a failure says why', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const person101 = bili.state.people.get(PEOPLE.upA);
  const video = person101 && bili.state.videos.listOf(person101)[0];
  const { bvid = '', title = '' } = video ?? {};
  const videos = [{ id: bvid, title: bvid, target: { bvid } }];
  await ask(page, 'acts.order', { kind: 'toview-add', params: {}, items: videos });
  const { title: name } = person(bili, PEOPLE.refuser);
  await ask(page, 'person.card', { mid: PEOPLE.refuser });
  const id = String(PEOPLE.refuser);
  const people = [{ id, title: id, target: { mid: PEOPLE.refuser } }];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items: people });
  await page.reload();

  const runs = page.locator('[data-run-state]');
  const link = runs.getByRole('link', { name: title });
  await expect(link).toHaveAttribute('href', `https://www.bilibili.com/video/${bvid}`);
  await expect(runs.filter({ hasText: title })).not.toContainText(bvid);

  const refused = runs.filter({ hasText: '失败：因 TA 的隐私设置，无法关注' });
  await expect(refused.getByRole('link', { name })).toHaveAttribute(
    'href',
    `/dashboard.html#/user/${PEOPLE.refuser}`,
  );
  await expect(refused).not.toContainText('失败 1');
});
