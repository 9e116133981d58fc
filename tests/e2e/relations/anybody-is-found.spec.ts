import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard, opened } from '../pages/dashboard.ts';
import { nameOf } from './relations.ts';

// name2uid: one name, to open the page of who has it.
test('UID, link and exact name lead to the page of a person, and a wrong name says so', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/find');
  await opened(page, 'find');
  const box = page.getByRole('search').getByRole('searchbox');
  await box.fill('没有人叫这个');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search')).toContainText('没有叫「没有人叫这个」的用户');
  await box.fill(nameOf(bili, PEOPLE.upB));
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(nameOf(bili, PEOPLE.upB));
  await expect(page).toHaveURL(new RegExp(`#/user/${PEOPLE.upB}$`));
  await box.fill(`https://space.bilibili.com/${PEOPLE.rich}/video`);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(nameOf(bili, PEOPLE.rich));
  await expect(page).toHaveURL(new RegExp(`#/user/${PEOPLE.rich}$`));
});
