import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';
import { wireOf, wireSince } from '../wire.ts';
import { inState, openRelations, rows } from './relations.ts';

// specialFollowings, whisperFollowings, friends, followers and blacks, each where a person meets it.
const TABS = [
  ['特别关注', '#/relations'],
  ['悄悄关注', '#/relations?tab=whisper'],
  ['互粉', '#/relations?tab=mutual'],
  ['粉丝', '#/relations?tab=fans'],
  ['黑名单', '#/relations?tab=blacks'],
] as const;

test('each list is asked for when it is looked at, and not again within ten minutes', async ({
  bili,
  signedIn,
}) => {
  const page = await openRelations(signedIn, 'special');
  for (const [name, place] of TABS) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await inState(page, 'ready');
    await expect(rows(page).first()).toBeVisible();
    await expect.poll(() => wireSince(bili)).toEqual(wireOf(place));
    bili.log.length = 0;
  }
  await page.close();
  const again = await openDashboard(signedIn, '#/relations');
  for (const [name] of TABS) {
    await again.getByRole('tab', { name }).click();
    await inState(again, 'ready');
    await expect(rows(again).first()).toBeVisible();
  }
  expect(wireSince(bili)).toEqual([]);
});
