import { expect, test } from '../fixtures.ts';
import { askedSince, goTo, openAccount, section } from './account-page.ts';

const LOGS = ['coinLog', 'expLog', 'loginLog', 'moralLog'];

test('only what is looked at is asked for, and a second look asks nothing', async ({
  bili,
  signedIn,
}) => {
  const page = await openAccount(signedIn);
  await expect(section(page).getByText('登录奖励').first()).toBeVisible();
  // The head with its tiles, and the four logs of the timeline; each once.
  const first = askedSince(bili, 0);
  expect(first.toSorted()).toEqual([...LOGS, 'dailyReward', 'memberAccount', 'nav'].toSorted());

  let since = bili.log.length;
  await goTo(page, '风纪委员');
  await expect(section(page, 'jury')).toHaveAttribute('data-state', 'ready');
  await goTo(page, '笔记');
  await expect(section(page, 'notes')).toHaveAttribute('data-state', 'ready');
  await goTo(page, '公开笔记');
  await expect(section(page, 'public-notes')).toHaveAttribute('data-state', 'ready');
  expect(askedSince(bili, since)).toEqual(['jury', 'notes', 'publicNotes']);

  since = bili.log.length;
  await page.close();
  const again = await openAccount(signedIn);
  for (const [name, part] of [
    ['资料', 'profile'],
    ['经验', 'exp'],
    ['硬币', 'coins'],
    ['登录记录', 'login'],
    ['风纪委员', 'jury'],
    ['笔记', 'notes'],
    ['公开笔记', 'public-notes'],
  ] as const) {
    await goTo(again, name);
    await expect(section(again, part)).toHaveAttribute('data-state', 'ready');
  }
  expect(askedSince(bili, since)).toEqual([]);
});
