import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { chooseByKeys } from '../pages/space.ts';
import { asked } from './works.ts';

test('every list of works is asked for in its tab, and ordered by the service', async ({
  bili,
  signedIn,
}) => {
  test.setTimeout(60_000);
  const last = (operation: string) => asked(bili, operation).at(-1)?.query;
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}`));
  for (const operation of ['userCard', 'relationStat']) {
    await expect.poll(() => asked(bili, operation).length, operation).toBeGreaterThan(0);
  }
  await page.getByRole('tab', { name: '作品' }).click();
  const works = page.locator('[data-view="works"]');
  await expect(works).toHaveAttribute('data-state', 'ready');
  const choice = works.getByRole('combobox');
  const walk: Readonly<Record<string, () => Promise<void>>> = {
    userVideos: async () => {
      await expect.poll(() => asked(bili, 'upLikeImg').length).toBe(1);
    },
    userArticles: async () => {
      expect(last('userArticles')?.['sort']).toBe('publish_time');
      await chooseByKeys(choice, 1);
      await expect.poll(() => last('userArticles')?.['sort']).toBe('view');
      await chooseByKeys(choice, 2);
      await expect.poll(() => last('userArticles')?.['sort']).toBe('fav');
    },
    userArticleLists: async () => {
      const before = last('userArticleLists')?.['sort'];
      await chooseByKeys(choice, 1);
      await expect.poll(() => last('userArticleLists')?.['sort']).not.toBe(before);
    },
    userOpus: async () => {},
    userAudios: async () => {
      await chooseByKeys(choice, 1);
      await expect.poll(() => last('userAudios')?.['order']).toBe('2');
    },
    seasonsSeriesList: async () => {
      // Series come after the seasons.
      await works.getByRole('listitem').first().getByRole('button').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect.poll(() => last('seriesArchives')?.['sort']).toBe('desc');
      await chooseByKeys(choice, 1);
      await expect.poll(() => last('seriesArchives')?.['sort']).toBe('asc');
    },
    userCheese: async () => {},
    userDynamics: async () => {},
    userBangumi: async () => {
      await chooseByKeys(choice.first(), 1);
      await expect.poll(() => last('userBangumi')?.['type']).toBe('2');
      await chooseByKeys(choice.last(), 2);
      await expect.poll(() => last('userBangumi')?.['follow_status']).toBe('2');
    },
    userFavTags: async () => {},
  };
  const tabs = works.getByRole('tab');
  await expect(tabs).toHaveCount(Object.keys(walk).length);
  for (const [place, [operation, look]] of Object.entries(walk).entries()) {
    await tabs.nth(place).click();
    await expect.poll(() => asked(bili, operation).length, operation).toBe(1);
    await expect(works, operation).toHaveAttribute('data-state', /^(ready|empty)$/);
    await look();
  }
});
