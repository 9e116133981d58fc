import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { FakeBili } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { ask, expect, test } from './fixtures.ts';

type OpenPopup = (browser: Opened) => Promise<Page>;

async function openGroups(openPopup: OpenPopup, browser: Opened): Promise<Page> {
  const popup = await openPopup(browser);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  await expect(popup.locator('[data-view="follow-groups"]')).toHaveAttribute('data-state', 'ready');
  return popup;
}

const row = (popup: Page, name: string) =>
  popup.getByRole('listitem').filter({ has: popup.getByText(name, { exact: true }) });

/** Opens the menu of a group and chooses. */
async function chooseFor(popup: Page, name: string, item: string) {
  await row(popup, name).getByRole('button', { name: '更多操作' }).click();
  await popup.getByRole('menuitem', { name: item }).click();
}

async function openMembers(popup: Page, name: string) {
  await row(popup, name).getByRole('button').first().click();
  await expect(popup.locator('[data-view="group-members"]')).toHaveAttribute('data-state', 'ready');
}

const names = (bili: FakeBili) => bili.state.viewer.groups.map(({ name }) => name);

const membersOf = (bili: FakeBili, tagid: number) =>
  [...bili.state.viewer.followings.values()]
    .filter(({ tagids }) => tagids.has(tagid))
    .map(({ mid }) => mid)
    .sort((a, b) => a - b);

/** A group of the viewer by its place; the tests do not depend on its name. */
function groupAt(bili: FakeBili, index: number) {
  const group = bili.state.viewer.groups[index];
  if (!group) throw new Error(`the viewer has no group ${index}`);
  return group;
}

/** Makes sure that a group has so many members and nobody of them the other group. */
function fillGroup(bili: FakeBili, into: number, without: number, count: number): number[] {
  const people = [...bili.state.viewer.followings.values()].slice(0, count);
  for (const { tagids } of bili.state.viewer.followings.values()) tagids.delete(into);
  for (const person of people) {
    person.tagids.add(into);
    person.tagids.delete(without);
    person.special = false;
  }
  return people.map(({ mid }) => mid).sort((a, b) => a - b);
}

const outcome = (popup: Page, state: string) => popup.locator(`[data-outcome="${state}"]`).last();

test('a group is made and renamed; bad names are not sent', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  const taken = groupAt(bili, 1).name;
  await popup.getByRole('button', { name: '新建分组' }).click();
  const input = popup.getByRole('textbox', { name: '分组名称' });
  const save = popup.getByRole('button', { name: '新建', exact: true });
  await expect(input).toBeFocused();
  for (const [name, words] of [
    ['一二三四五六七八九十一二三四五六七', '名称太长'],
    ['有<尖>括号', '不允许的字符'],
    [taken, '已有同名分组'],
  ] as const) {
    await input.fill(name);
    await expect(popup.getByRole('alert')).toContainText(words);
    await expect(save).toBeDisabled();
  }
  await input.fill('新的分组');
  await save.click();
  await expect(outcome(popup, 'done')).toContainText('新建分组「新的分组」');
  expect(names(bili)).toContain('新的分组');
  await expect(popup.getByRole('button', { name: '新建分组' })).toBeFocused();

  await chooseFor(popup, '新的分组', '重命名');
  await expect(input).toHaveValue('新的分组');
  await input.fill('改过的名字');
  await popup.getByRole('button', { name: '重命名' }).first().click();
  await expect(outcome(popup, 'done')).toContainText('改过的名字');
  expect(names(bili)).toContain('改过的名字');
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible();
  expect(names(bili)).toContain('新的分组');

  const sent = bili.log.filter(({ operation }) => operation === 'groupCreate');
  expect(sent).toHaveLength(1);
});

test('what the service refuses stays in the form, in words', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  const group = groupAt(bili, 0);
  await chooseFor(popup, group.name, '重命名');
  // Deleted on the site meanwhile.
  bili.state.viewer.groups = bili.state.viewer.groups.filter(({ tagid }) => tagid !== group.tagid);
  await popup.getByRole('textbox').fill('太迟了');
  await popup.getByRole('button', { name: '重命名' }).first().click();
  await expect(popup.getByRole('alert')).toContainText('已经不存在');
  await popup.getByRole('button', { name: '取消', exact: true }).click();

  bili.state.options.maxGroups = bili.state.viewer.groups.length;
  await popup.getByRole('button', { name: '新建分组' }).click();
  await popup.getByRole('textbox').fill('一个太多');
  await popup.getByRole('button', { name: '新建', exact: true }).click();
  await expect(popup.getByRole('alert')).toContainText('上限');
});

test('the default group and the special follows cannot be changed', async ({
  signedIn,
  openPopup,
}) => {
  const popup = await openGroups(openPopup, signedIn);
  for (const name of ['特别关注', '默认分组']) {
    await expect(row(popup, name).getByRole('button')).toHaveCount(1);
  }
});

test('a group is deleted after a word about its members, and comes back with them', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const group = groupAt(bili, 0);
  const before = membersOf(bili, group.tagid);
  const order = names(bili);
  expect(before.length).toBeGreaterThan(0);
  const popup = await openGroups(openPopup, signedIn);
  await chooseFor(popup, group.name, '删除分组');
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText(`${before.length} 人仍然关注`);
  await expect(dialog).toContainText('默认分组');
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await dialog.getByRole('button', { name: '删除分组' }).click();
  await expect(outcome(popup, 'done')).toContainText(group.name, { timeout: 20_000 });
  expect(names(bili)).not.toContain(group.name);
  for (const mid of before) expect(bili.state.viewer.followings.has(mid)).toBe(true);
  await expect(popup.getByRole('list').getByText(group.name, { exact: true })).toHaveCount(0);

  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 40_000 });
  expect(names(bili)).toEqual(order);
  const again = bili.state.viewer.groups.find(({ name }) => name === group.name);
  expect(membersOf(bili, again?.tagid ?? 0)).toEqual(before);
});

test('groups are put in order by buttons and by keys, in one act', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
  const popup = await openGroups(openPopup, signedIn);
  await popup.getByRole('button', { name: '调整分组顺序' }).click();
  await row(popup, first).getByRole('button', { name: '下移' }).click();
  await row(popup, third).getByRole('button').first().focus();
  await popup.keyboard.press('Alt+ArrowUp');
  await expect(row(popup, third).getByRole('button').first()).toBeFocused();
  await popup.keyboard.press('Alt+ArrowUp');
  await popup.getByRole('button', { name: '保存顺序' }).click();
  await expect(outcome(popup, 'done')).toContainText('调整分组顺序');
  expect(names(bili)).toEqual([third, second, first, ...rest]);
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(1);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible();
  expect(names(bili)).toEqual([first, second, third, ...rest]);
});

test('thirty members are moved, seen, and moved back', async ({ bili, signedIn, openPopup }) => {
  test.setTimeout(120_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 30);
  const before = membersOf(bili, to.tagid);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('checkbox').first().focus();
  await popup.keyboard.press('Control+a');
  await expect(popup.getByText('已选 30 人')).toBeVisible();
  const found = await new AxeBuilder({ page: popup }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await popup.getByRole('button', { name: '移动到分组' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  await expect(dialog).toContainText('30 项');
  await dialog.getByRole('button', { name: '移动到分组' }).click();
  await expect(outcome(popup, 'done')).toContainText('完成 30', { timeout: 40_000 });
  expect(membersOf(bili, from.tagid)).toEqual([]);
  expect(membersOf(bili, to.tagid)).toEqual([...before, ...mids].sort((a, b) => a - b));
  await expect(popup.locator('[data-view="group-members"]')).toHaveAttribute('data-state', 'empty');

  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 60_000 });
  expect(membersOf(bili, from.tagid)).toEqual(mids);
  expect(membersOf(bili, to.tagid)).toEqual(before);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '30');
});

test('one is copied, one leaves, one is let go after a word', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  fillGroup(bili, from.tagid, to.tagid, 6);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  const pick = async (index: number) => {
    const box = popup.getByRole('checkbox').nth(index);
    const name = (await box.getAttribute('aria-label')) ?? '';
    await box.press('Space');
    await expect(popup.getByText('已选 1 人')).toBeVisible();
    const mid = [...bili.state.viewer.followings.keys()].find(
      (one) => bili.state.people.get(one)?.name === name,
    );
    return bili.state.viewer.followings.get(mid ?? 0);
  };
  const copied = await pick(0);
  await popup.getByRole('button', { name: '复制到分组' }).click();
  await popup.getByRole('dialog').getByRole('button', { name: to.name }).click();
  await expect(outcome(popup, 'done')).toContainText('复制到分组');
  expect([...(copied?.tagids ?? [])]).toEqual(expect.arrayContaining([from.tagid, to.tagid]));

  const left = await pick(1);
  await popup.getByRole('button', { name: '移出分组' }).click();
  await expect(outcome(popup, 'done')).toContainText('移出分组');
  expect(left?.tagids.has(from.tagid)).toBe(false);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '5');

  const gone = await pick(1);
  await popup.getByRole('button', { name: '取消关注' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('原来的关注时间无法恢复');
  expect(bili.state.viewer.followings.has(gone?.mid ?? 0)).toBe(true);
  await dialog.getByRole('button', { name: '取消关注' }).click();
  await expect(outcome(popup, 'done')).toContainText('取消关注');
  expect(bili.state.viewer.followings.has(gone?.mid ?? 0)).toBe(false);
  await outcome(popup, 'done').getByRole('button', { name: '撤销' }).click();
  await expect(outcome(popup, 'undone')).toBeVisible({ timeout: 20_000 });
  expect(bili.state.viewer.followings.get(gone?.mid ?? 0)?.tagids.has(from.tagid)).toBe(true);
  await expect(popup.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '5');
});

test('members are found by name, and picked with shift', async ({ bili, signedIn, openPopup }) => {
  const group = groupAt(bili, 0);
  const mids = fillGroup(bili, group.tagid, 0, 70);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, group.name);
  const last = [...bili.state.viewer.followings.values()]
    .filter(({ mid }) => mids.includes(mid))
    .sort((a, b) => a.mtime - b.mtime)[0];
  const { name = '' } = bili.state.people.get(last?.mid ?? 0) ?? {};
  // The oldest follow is on the second page, which nobody has scrolled to.
  await popup.getByRole('searchbox').fill(name.toUpperCase());
  await expect(popup.getByRole('checkbox', { name, exact: true }).first()).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  await popup.getByRole('checkbox').nth(1).click();
  await popup
    .getByRole('checkbox')
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(popup.getByText('已选 4 人')).toBeVisible();
  await expect(popup.getByRole('checkbox').nth(4)).toBeChecked();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('checkbox').nth(5)).toBeFocused();
});

test('the target is deleted meanwhile: nobody is moved, and it says why', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(60_000);
  const [from, to] = [groupAt(bili, 0), groupAt(bili, 1)];
  const mids = fillGroup(bili, from.tagid, to.tagid, 3);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await popup.getByRole('button', { name: '移动到分组' }).click();
  bili.state.viewer.groups = bili.state.viewer.groups.filter(({ tagid }) => tagid !== to.tagid);
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('button', { name: to.name }).click();
  await dialog.getByRole('button', { name: '移动到分组' }).click();
  await expect(outcome(popup, 'done')).toContainText('失败 3', { timeout: 30_000 });
  await expect(outcome(popup, 'done')).toContainText('已经不存在');
  for (const mid of mids) {
    expect(bili.state.viewer.followings.get(mid)?.tagids.has(from.tagid)).toBe(true);
  }
});

test('a block in the middle keeps the place; the run is there when the popup opens again', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const from = groupAt(bili, 0);
  const mids = fillGroup(bili, from.tagid, 0, 6);
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, from.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await popup.getByRole('button', { name: '取消关注' }).click();
  bili.faults.add({
    match: { operation: 'modifyRelation' },
    after: 2,
    times: 1,
    kind: 'http-412-html',
  });
  await popup.getByRole('dialog').getByRole('button', { name: '取消关注' }).click();
  const run = popup.locator('[data-run-state="waiting"]');
  await expect(run).toContainText('被 B 站拦截', { timeout: 40_000 });
  const left = mids.filter((mid) => bili.state.viewer.followings.has(mid));
  expect(left).toHaveLength(4);

  await popup.close();
  const again = await openGroups(openPopup, signedIn);
  await expect(again.locator('[data-run-state="waiting"]')).toBeVisible();
  await again.locator('[data-run-state]').getByRole('button', { name: '取消' }).click();
  // Two were answered before the block, and cannot be read back while it lasts.
  await expect(outcome(again, 'done')).toContainText('未处理 4');
  expect(mids.filter((mid) => bili.state.viewer.followings.has(mid))).toEqual(left);
  const [kept] = (await ask(again, 'runs.recent', { limit: 1 })) as { state: string }[];
  expect(kept?.state).toBe('cancelled');
});

test('signed out and without groups', async ({ bili, browser_, openPopup }) => {
  const popup = await openPopup(browser_);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  await expect(popup.locator('[data-view="follow-groups"]')).toHaveAttribute(
    'data-state',
    'signed-out',
  );
  await expect(popup.getByRole('link', { name: '去登录' }).first()).toBeVisible();
  bili.state.viewer.groups = [];
  await browser_.context.addCookies(bili.cookies('viewer'));
  await popup.reload();
  await expect(popup.getByRole('listitem')).toHaveCount(2);
  await expect(popup.getByRole('button', { name: '调整分组顺序' })).toHaveCount(0);
});

test('a name is changed in its row; Escape closes the form, and nothing else', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const group = groupAt(bili, 2);
  const popup = await openGroups(openPopup, signedIn);
  const placeOf = async (text: string) => (await row(popup, text).boundingBox())?.y;
  const below = await placeOf(groupAt(bili, 3).name);
  await chooseFor(popup, group.name, '重命名');
  const input = popup.getByRole('textbox');
  await expect(input).toBeFocused();
  // The list does not move under the pointer.
  expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
  await input.fill('有<尖>括号');
  await expect(popup.getByRole('alert')).toContainText('不允许的字符');
  expect(await placeOf(groupAt(bili, 3).name)).toBe(below);
  const isKept = popup.evaluate(
    () =>
      new Promise((resolve) => {
        // What reaches here unprevented closes a popup.
        addEventListener('keydown', (event) => resolve(event.defaultPrevented), { capture: false });
        setTimeout(() => resolve(true), 500);
      }),
  );
  await input.press('Escape');
  expect(await isKept).toBe(true);
  await expect(input).toHaveCount(0);
  await expect(row(popup, group.name).getByRole('button').first()).toBeFocused();
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a group is dragged to its place, and another put first, each in one go', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const [first = '', second = '', third = '', ...rest] = names(bili);
  const popup = await openGroups(openPopup, signedIn);
  const grip = row(popup, third).getByTitle('按住拖动排序');
  const from = await grip.boundingBox();
  const to = await row(popup, first).boundingBox();
  if (!from || !to) throw new Error('the groups are drawn');
  await popup.mouse.move(from.x + 8, from.y + from.height / 2);
  await popup.mouse.down();
  await popup.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 8 });
  await popup.mouse.up();
  await expect(outcome(popup, 'done')).toContainText('调整分组顺序');
  expect(names(bili)).toEqual([third, first, second, ...rest]);
  await chooseFor(popup, second, '置顶');
  await expect.poll(() => names(bili)).toEqual([second, third, first, ...rest]);
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(2);

  // Escape lets go without a word to the service.
  const again = await row(popup, first).getByTitle('按住拖动排序').boundingBox();
  await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) + 20);
  await popup.mouse.down();
  await popup.mouse.move((again?.x ?? 0) + 8, (again?.y ?? 0) - 60, { steps: 4 });
  await popup.keyboard.press('Escape');
  await popup.mouse.up();
  await expect(popup.getByRole('button', { name: '保存顺序' })).toHaveCount(0);
  expect(bili.log.filter(({ operation }) => operation === 'groupSort')).toHaveLength(2);
});

test('all of a big group are read with a word about it, and listed from the oldest', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const group = groupAt(bili, 0);
  const mids = fillGroup(bili, group.tagid, 0, 120);
  bili.faults.add({
    match: { operation: 'groupMembers', query: { pn: '2' } },
    kind: 'slow',
    delayMs: 2_000,
  });
  const popup = await openGroups(openPopup, signedIn);
  await openMembers(popup, group.name);
  await popup.getByRole('button', { name: '全选' }).click();
  await expect(popup.getByText('正在读取全部成员 50 / 120')).toBeVisible();
  await expect(popup.getByText('已选 120 人')).toBeVisible({ timeout: 20_000 });
  await popup.getByRole('combobox').selectOption('oldest');
  const oldest = [...bili.state.viewer.followings.values()]
    .filter(({ mid }) => mids.includes(mid))
    .sort((a, b) => a.mtime - b.mtime)[0];
  const { name = '' } = bili.state.people.get(oldest?.mid ?? 0) ?? {};
  await expect(popup.getByRole('checkbox').first()).toHaveAttribute('aria-label', name);
});
