import type { Page } from '@playwright/test';
import type { FakeBili } from '../fake-bili/index.ts';
import { expect, test } from './fixtures.ts';

/** The engine keeps its polite pace here too: long runs take their time. */
const LONG_MS = 150_000;

const aids = (bili: FakeBili) => bili.state.viewer.toview.map(({ aid }) => aid);
const isDead = (bili: FakeBili, aid: number) => (bili.state.videos.get(aid)?.state ?? -1) < 0;
const sent = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation);

/** Leaves only living videos, so that a place in the list is a video that can be moved. */
function keepLiving(bili: FakeBili, count: number) {
  const { viewer } = bili.state;
  viewer.toview = viewer.toview.filter(({ aid }) => !isDead(bili, aid)).slice(0, count);
}

function emptyFolder(bili: FakeBili) {
  const folder = bili.state.viewer.folders.find(({ aids: inside }) => inside.length === 0);
  if (!folder) throw new Error('the seed has an empty folder');
  return folder;
}

async function ready(popup: Page) {
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  return {
    view,
    run: (state: string) => view.locator(`[data-run-state="${state}"]`),
    pick: async (first: number, last: number) => {
      await view.getByRole('checkbox').nth(first).click();
      await view
        .getByRole('checkbox')
        .nth(last)
        .click({ modifiers: ['Shift'] });
    },
    removePicked: async () => {
      await view.getByRole('button', { name: '移除', exact: true }).last().click();
      await popup.getByRole('dialog').getByRole('button', { name: '移出稍后再看' }).click();
    },
    toFolder: async (button: string, folder: string) => {
      await view.getByRole('button', { name: button }).click();
      const dialog = popup.getByRole('dialog');
      await dialog.getByRole('button', { name: folder }).click();
    },
  };
}

for (const manner of ['leaves-some', 'loses-some'] as const) {
  test(`a move takes out only what was seen in the folder (${manner})`, async ({
    bili,
    signedIn,
    openPopup,
  }) => {
    test.setTimeout(LONG_MS);
    bili.state.options.toviewToFav = manner;
    keepLiving(bili, 6);
    const folder = emptyFolder(bili);
    const chosen = aids(bili).slice(0, 4);
    const rest = aids(bili).slice(4);
    const { view, pick, toFolder } = await ready(await openPopup(signedIn));
    await pick(0, 3);
    await toFolder('移动到收藏夹', folder.title);
    await expect(view.locator('[data-outcome="done"]')).toBeVisible({ timeout: 90_000 });
    expect(aids(bili)).toEqual(rest);
    const inside = bili.state.viewer.folders.find(({ fid }) => fid === folder.fid)?.aids ?? [];
    expect([...inside].sort()).toEqual([...chosen].sort());
    await expect(view.getByRole('listitem')).toHaveCount(2);
  });
}

test('a success without effect: what stayed is named, and can be tried again', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 5);
  const clear = bili.faults.add({
    match: { operation: ['toviewBatchDelete', 'toviewDelete'] },
    kind: 'no-effect',
  });
  const { view, pick, removePicked } = await ready(await openPopup(signedIn));
  const [title] = await view.locator('[id^="toview-"]').allTextContents();
  await pick(0, 1);
  await removePicked();
  const notice = view.locator('[data-outcome="done"]');
  await expect(notice).toContainText('失败 2', { timeout: 90_000 });
  await notice.getByRole('button', { name: '看看是哪些' }).click();
  await expect(notice.getByRole('listitem')).toHaveCount(2);
  await expect(notice).toContainText(title ?? '');
  expect(aids(bili)).toHaveLength(5);
  clear();
  await notice.getByRole('button', { name: '再试这些' }).click();
  await expect.poll(() => aids(bili), { timeout: 60_000 }).toHaveLength(3);
});

test('a full folder: the run stops there, and the person decides', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 6);
  const folder = emptyFolder(bili);
  bili.faults.add({
    match: { operation: ['toviewCopyToFav', 'favDeal'] },
    kind: 'code',
    code: 11203,
  });
  const before = aids(bili);
  const { view, run, pick, toFolder } = await ready(await openPopup(signedIn));
  await pick(0, 1);
  await toFolder('移动到收藏夹', folder.title);
  await expect(run('paused')).toContainText(/收藏夹/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before);
  await view.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run('paused')).toBeHidden();
  expect(aids(bili)).toEqual(before);
});

test('-412 in the middle: nothing is repeated; reason and time are told, also later', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const before = aids(bili);
  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'code-412', after: 1 });
  const popup = await openPopup(signedIn);
  const { run, view, removePicked } = await ready(popup);
  await view.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await removePicked();
  await expect(run('waiting')).toContainText(/之后自动继续/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before.slice(50));
  expect(sent(bili, 'toviewBatchDelete')).toHaveLength(2);

  await popup.close();
  const again = await ready(await openPopup(signedIn));
  await expect(again.run('waiting')).toContainText('50 / 100');
  await again.view.getByRole('button', { name: '取消', exact: true }).click();
  await expect(again.view.locator('[data-outcome="done"]')).toContainText('完成 50');
  expect(sent(bili, 'toviewBatchDelete')).toHaveLength(2);
  await expect(again.view.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '50');
});

test('a session that expires in the middle stops the run, which says so', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const before = aids(bili);
  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'session-expired', after: 1 });
  const popup = await openPopup(signedIn);
  const { run, view, removePicked } = await ready(popup);
  await view.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await removePicked();
  await expect(run('waiting')).toContainText(/登录/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before.slice(50));
});

test('a full list stops an undo where it is and says why', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 6);
  const { view, run, pick, removePicked } = await ready(await openPopup(signedIn));
  await pick(0, 1);
  await removePicked();
  await expect(view.locator('[data-outcome="done"]')).toBeVisible({ timeout: 30_000 });
  bili.state.options.maxToview = 5;
  await view.getByRole('button', { name: '撤销' }).click();
  await expect(run('paused')).toContainText('稍后再看已满', { timeout: 60_000 });
  expect(aids(bili)).toHaveLength(5);
  await expect(view.getByRole('button', { name: '继续' })).toBeVisible();
});

for (const [name, list] of [
  ['null', null],
  ['a divider', [{ aid: 0, title: '分割线' }]],
] as const) {
  test(`a list of ${name} is an empty list`, async ({ bili, signedIn, openPopup }) => {
    bili.faults.add({
      match: { operation: 'toviewList' },
      kind: 'schema-drift',
      mutate: () => ({ code: 0, message: '0', ttl: 1, data: { count: 3, list } }),
    });
    const popup = await openPopup(signedIn);
    await expect(popup.locator('[data-view="toview"]')).toHaveAttribute('data-state', 'empty');
  });
}
