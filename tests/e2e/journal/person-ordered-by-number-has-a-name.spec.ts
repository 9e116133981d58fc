import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal, person } from './journal.ts';

test('a person ordered by number alone is called by name, and a failure says why', async ({
  bili,
  signedIn,
}) => {
  const page = await openJournal(signedIn);
  const { title: name } = person(bili, PEOPLE.refuser);
  await ask(page, 'person.card', { mid: PEOPLE.refuser });
  const id = String(PEOPLE.refuser);
  const items = [{ id, title: id, target: { mid: PEOPLE.refuser } }];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items });
  await page.reload();
  const run = page.locator('[data-run-state]');
  await expect(run.getByRole('link', { name })).toHaveAttribute(
    'href',
    `/dashboard.html#/user/${PEOPLE.refuser}`,
  );
  await expect(run).toContainText('失败：因 TA 的隐私设置，无法关注');
  await expect(run).not.toContainText('失败 1');
});
