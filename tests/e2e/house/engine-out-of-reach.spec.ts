import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, begin, expect, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { openSpace } from './door.ts';

test('what the engine relies on is out of reach from a page', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn));
  await ask(page, 'protection.change', { mid: PEOPLE.upA, on: true });
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  const kept = await world.run(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: { get(): Promise<object>; set(items: object): Promise<void> };
          session: { get(): Promise<object> };
        };
      };
    };
    const found = Object.keys(await chrome.storage.local.get());
    const nothing = {};
    await chrome.storage.local.set({
      protectedPeople: nothing,
      coolDowns: nothing,
      runWords: nothing,
      lastUsedGroups: [],
    });
    const session = await chrome.storage.session.get().then(
      () => 'open',
      () => 'closed',
    );
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { found, session, databases };
  }, null);
  const looks = ['closedPanels', 'language', 'panels', 'texts', 'theme', 'welcomed'];
  const harmless = [...looks, 'revisions', 'collected'];
  expect(kept.found.filter((key) => !harmless.includes(key))).toEqual([]);
  expect(kept).toMatchObject({ session: 'closed' });
  expect(kept.databases).not.toContain('bilideck');

  // A worker that begins anew reads what is kept.
  const session = await signedIn.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  expect(await ask(page, 'protection.get', {})).toEqual([PEOPLE.upA]);
  const items = [PEOPLE.upA, PEOPLE.followed].map((mid) => ({
    id: String(mid),
    title: '',
    target: { mid },
  }));
  await begin(page, { kind: 'unfollow', params: {}, items });
  await expect.poll(() => bili.state.viewer.followings.has(PEOPLE.followed)).toBe(false);
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
});
