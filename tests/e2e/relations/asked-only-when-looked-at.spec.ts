import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { askedFor, inState, openRelations, rows } from './relations.ts';

// get_self_special_followings, get_self_whisper_followings, get_self_friends, get_followers and
// get_self_black_list, each where a person meets it.
const TABS = [
  ['特别关注', ['specialFollowings', 'usersCards']],
  // How many there are is not told: the end is an empty page.
  ['悄悄关注', ['whisperFollowings', 'whisperFollowings']],
  ['互粉', ['friends']],
  ['粉丝', ['followers']],
  ['黑名单', ['blacks']],
] as const;

test('each list is asked for when it is looked at, and not again within ten minutes', async ({
  bili,
  signedIn,
}) => {
  const page = await openRelations(signedIn, 'special');
  for (const [name, asked] of TABS) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await inState(page, 'ready');
    await expect(rows(page).first()).toBeVisible();
    await expect.poll(() => askedFor(bili)).toEqual(asked);
    bili.log.length = 0;
  }
  await page.close();
  const again = await openDashboard(signedIn, '#/relations');
  for (const [name] of TABS) {
    await again.getByRole('tab', { name }).click();
    await inState(again, 'ready');
    await expect(rows(again).first()).toBeVisible();
  }
  expect(askedFor(bili)).toEqual([]);
});
