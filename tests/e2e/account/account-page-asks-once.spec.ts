import { expect, test } from '../fixtures.ts';
import { wireOf, wireSince } from '../wire.ts';
import { goTo, openAccount, section } from './account-page.ts';

test('only what is looked at is asked for, and a second look asks nothing', async ({
  bili,
  signedIn,
}) => {
  const page = await openAccount(signedIn);
  await expect(section(page).getByText('登录奖励').first()).toBeVisible();
  // The head with its tiles, and the four logs of the timeline; each once.
  await expect.poll(() => wireSince(bili, 0, [])).toEqual(wireOf('#/account'));

  let since = bili.log.length;
  for (const [name, part] of [
    ['风纪委员', 'jury'],
    ['笔记', 'notes'],
    ['公开笔记', 'public-notes'],
  ] as const) {
    await goTo(page, name);
    await expect(section(page, part)).toHaveAttribute('data-state', 'ready');
    expect(wireSince(bili, since, [])).toEqual(wireOf(`#/account/${part}`));
    since = bili.log.length;
  }

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
  expect(wireSince(bili, since, [])).toEqual([]);
});
