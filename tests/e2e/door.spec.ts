import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { openIsolatedWorld } from '../support/isolated-world.ts';
import { ask, expect, spaceUrl, test } from './fixtures.ts';

/** What a script on the site's pages may and may not get, asked from where ours runs. */

const me = PEOPLE.viewer;
const writes = (bili: FakeBili) => bili.log.filter(({ method }) => method === 'POST');
const one = (kind: string, target: object, params: object = {}) => ({
  kind,
  params,
  items: [{ id: '1', title: '某人', target }],
});

async function openSpace({ context, extensionId }: Opened, mid: number) {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid));
  await page.getByRole('region', { name: '数据' }).waitFor();
  return { page, world: await openIsolatedWorld(page, extensionId) };
}

const dashboardUrl = ({ extensionId }: Opened, rest = '') =>
  `chrome-extension://${extensionId}/dashboard.html${rest}`;

test('from a page nothing is ordered that no panel orders, about nobody else, and not by the dozen', async ({
  bili,
  signedIn,
}) => {
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  const many = [...bili.state.viewer.followings.keys()].map((mid) => ({
    id: String(mid),
    title: '',
    target: { mid },
  }));
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0);
  const orders = [
    one('history-clear', {}),
    one('history-pause', { on: true }),
    one('toview-clear', { what: 'everything' }),
    one('remove-fan', { mid: PEOPLE.fan }),
    one('remove-fan', { mid: PEOPLE.upA }),
    one('block', { mid: PEOPLE.upA }),
    one('group-delete', { tagid: group?.tagid }),
    one('relation-restore', { mid: PEOPLE.upA, goal: { following: false } }),
    one('unfollow', { mid: PEOPLE.followed }),
    { kind: 'unfollow', params: {}, items: many },
  ];
  for (const order of orders) {
    const reply = await world.ask('acts.order', order, me);
    expect(reply?.error, order.kind).toMatchObject({ kind: 'invalid-params' });
  }
  for (const method of ['runs.start', 'acts.followInto', 'groups.create', 'account.get']) {
    const reply = await world.ask(method, {}, me);
    expect(reply?.error, method).toMatchObject({ kind: 'invalid-params', path: 'sender' });
  }
  expect(writes(bili)).toEqual([]);

  // What its panels do goes through, and what it ordered it takes back.
  const reply = await world.ask('acts.order', one('unfollow', { mid: PEOPLE.upA }), me);
  expect(reply).toMatchObject({ ok: true, value: { state: 'verified' } });
  const act = reply?.value as { id: string } | undefined;
  const undone = await world.ask('acts.undo', { id: act?.id ?? '' }, me);
  expect(undone).toMatchObject({ ok: true, value: { state: 'verified' } });
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
});

test('the person whose page it is stays so after moving on within the page', async ({
  bili,
  signedIn,
}) => {
  const { page, world } = await openSpace(signedIn, PEOPLE.upA);
  await page.evaluate((mid) => history.pushState({}, '', `/${mid}`), PEOPLE.upB);
  await expect(page.locator(`bilideck-panels[data-mid="${PEOPLE.upB}"]`)).toBeAttached();
  const reply = await world.ask('acts.order', one('follow', { mid: PEOPLE.upB }), me);
  expect(reply).toMatchObject({ ok: true, value: { state: 'verified' } });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});

test('a page takes back nothing that was ordered elsewhere', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(dashboardUrl(signedIn));
  const act = await ask(page, 'acts.order', one('unfollow', { mid: PEOPLE.followed }));
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  const reply = await world.ask('acts.undo', { id: (act as { id: string }).id }, me);
  expect(reply?.error).toMatchObject({ kind: 'invalid-params', path: 'id' });
  expect(bili.state.viewer.followings.has(PEOPLE.followed)).toBe(false);
});

test('a flood from a page ends at its budget', async ({ bili, signedIn }) => {
  const { world } = await openSpace(signedIn, PEOPLE.upA);
  // Followed already: each is read and none is written.
  const orders = Array.from({ length: 25 }, () => one('follow', { mid: PEOPLE.upA }));
  const replies = await Promise.all(orders.map((order) => world.ask('acts.order', order, me)));
  const kinds = replies.map((reply) => reply?.error?.kind ?? 'done');
  expect(kinds.filter((kind) => kind === 'over-budget')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(20);
  expect(writes(bili)).toEqual([]);

  const starts = [PEOPLE.upA, PEOPLE.upB, PEOPLE.rich, PEOPLE.followed, PEOPLE.mutual];
  const surveys = await Promise.all(starts.map((mid) => world.ask('survey.start', { mid }, me)));
  const begun = surveys.filter((reply) => reply?.ok);
  expect(begun).toHaveLength(3);
  const refused = surveys.filter((reply) => reply?.error?.kind === 'over-budget');
  expect(refused).toHaveLength(2);

  const before = signedIn.context.pages().length;
  const opened = await Promise.all(
    Array.from({ length: 5 }, () => world.ask('pages.open', { view: 'user', mid: PEOPLE.upB }, me)),
  );
  expect(opened.filter((reply) => reply?.ok)).toHaveLength(1);
  await expect.poll(() => signedIn.context.pages().length).toBe(before + 1);
  const bad = await world.ask('pages.open', { hash: '/../popup.html' }, me);
  expect(bad?.error).toMatchObject({ kind: 'invalid-params' });
});

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
  const looks = ['closedPanels', 'language', 'panels', 'theme', 'welcomed'];
  const harmless = [...looks, 'revisions', 'surveyProgress'];
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
  await ask(page, 'runs.start', { kind: 'unfollow', params: {}, items });
  await expect.poll(() => bili.state.viewer.followings.has(PEOPLE.followed)).toBe(false);
  expect(bili.state.viewer.followings.has(PEOPLE.upA)).toBe(true);
});

test('a page of another account is told so, and neither shown nor changed in our name', async ({
  bili,
  signedIn,
}) => {
  // What a private window has: a login of its own, which the background does not see.
  const path = `/${PEOPLE.upB}`;
  const url = spaceUrl(PEOPLE.upB);
  const own = { name: 'DedeUserID', value: '8888888', domain: 'space.bilibili.com', path };
  await signedIn.context.addCookies([own]);
  const page = await signedIn.context.newPage();
  await page.goto(url);
  for (const name of ['数据', '共同关注', '分组']) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toContainText('登录的账号变了');
  }
  const asked = bili.log.map(({ operation }) => operation);
  for (const operation of ['sameFollowings', 'accRelation', 'relation', 'upStat']) {
    expect(asked).not.toContain(operation);
  }
  const world = await openIsolatedWorld(page, signedIn.extensionId);
  for (const viewer of [8888888, null]) {
    const reply = await world.ask('acts.order', one('follow', { mid: PEOPLE.upB }), viewer);
    expect(reply?.error).toMatchObject({ kind: 'account-changed' });
  }
  expect(writes(bili)).toEqual([]);
});

test('a page drawn for one account does nothing for the next who signs in', async ({
  bili,
  signedIn,
}) => {
  const { page } = await openSpace(signedIn, PEOPLE.upB);
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  const follow = panel.getByRole('button', { name: '关注', exact: true });
  await follow.waitFor();
  await signedIn.context.addCookies(bili.cookies('second'));
  await follow.click();
  await expect(panel.getByRole('status')).toContainText('登录的账号变了');
  expect(writes(bili)).toEqual([]);
});

test('a claim in a cookie is no account: nothing is written before the service agrees', async ({
  bili,
  signedIn,
}) => {
  const claim = { name: 'DedeUserID', value: String(PEOPLE.second), domain: '.bilibili.com' };
  await signedIn.context.addCookies([{ ...claim, path: '/' }]);
  const { page, world } = await openSpace(signedIn, PEOPLE.upB);
  const order = one('follow', { mid: PEOPLE.upB });
  const reply = await world.ask('acts.order', order, PEOPLE.second);
  const error = { kind: 'account-changed' };
  expect(reply).toMatchObject({ ok: true, value: { state: 'failed', error } });
  expect(writes(bili)).toEqual([]);

  await signedIn.context.addCookies(bili.cookies('viewer'));
  await page.goto(dashboardUrl(signedIn));
  expect(await ask(page, 'acts.order', order)).toMatchObject({ state: 'verified' });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(true);
});
