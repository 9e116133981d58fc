import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { clickMenu, menuHas, type Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

async function openGroups({ context }: Opened, mid: number, rest = '') {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid, rest));
  return groupsOn(page);
}

async function groupsOn(page: Page) {
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  return panel;
}

const tagidsOf = (bili: FakeBili, mid: number) => [
  ...(bili.state.viewer.followings.get(mid)?.tagids ?? []),
];

/** A group of the viewer that somebody is in, or is not in. */
function groupOf(bili: FakeBili, mid: number, isIn: boolean) {
  const tagids = tagidsOf(bili, mid);
  const found = bili.state.viewer.groups.find(({ tagid }) => tagids.includes(tagid) === isIn);
  if (!found) throw new Error('the seed has such a group');
  return found;
}

test('a chip adds to a group and takes out again', async ({ bili, signedIn }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const before = tagidsOf(bili, PEOPLE.upA);
  const { name, tagid } = groupOf(bili, PEOPLE.upA, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');

  await chip.click();
  await expect(panel.getByRole('status')).toContainText(`已加入「${name}」`);
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  expect(tagidsOf(bili, PEOPLE.upA).sort()).toEqual([...before, tagid].sort());

  await chip.click();
  await expect(panel.getByRole('status')).toContainText(`已移出「${name}」`);
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  expect(tagidsOf(bili, PEOPLE.upA)).toEqual(before);
});

test('a chip is busy and keeps its truth until the change is verified', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const chip = panel.getByRole('button', {
    name: groupOf(bili, PEOPLE.upA, false).name,
    exact: true,
  });
  bili.faults.add({ match: { operation: 'groupCopyUsers' }, kind: 'code-500' });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-busy', 'true');
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(panel.getByRole('status')).toContainText(/没有成功|不确定/, { timeout: 20_000 });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(chip).toHaveAttribute('aria-busy', 'false');
});

test('a chip follows somebody straight into the group, and undo ends the follow', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upB);
  const { name, tagid } = groupOf(bili, PEOPLE.upB, false);
  await expect(panel).toContainText('还没有关注');
  await panel.getByRole('button', { name, exact: true }).click();
  await expect(panel.getByRole('status')).toContainText(`已关注到「${name}」`, { timeout: 20_000 });
  expect(tagidsOf(bili, PEOPLE.upB)).toEqual([tagid]);

  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.upB)).toBe(false);
  await expect(panel.getByRole('button', { name: '关注', exact: true })).toBeVisible();
});

test('a group is made in place, and undo takes group and place back', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const before = bili.state.viewer.groups.length;
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('深夜食堂');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('button', { name: '深夜食堂' })).toHaveAttribute(
    'aria-pressed',
    'true',
    { timeout: 20_000 },
  );
  const made = bili.state.viewer.groups.find(({ name }) => name === '深夜食堂');
  expect(tagidsOf(bili, PEOPLE.upA)).toContain(made?.tagid);

  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByRole('status')).toContainText('已撤销', { timeout: 30_000 });
  expect(bili.state.viewer.groups).toHaveLength(before);
  expect(tagidsOf(bili, PEOPLE.upA)).not.toContain(made?.tagid);
});

test('a name that exists is refused before anything is sent', async ({ bili, signedIn }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill(groupOf(bili, PEOPLE.upA, true).name);
  await expect(panel).toContainText('已有同名分组');
  await expect(panel.getByRole('button', { name: '新建', exact: true })).toBeDisabled();
  await panel.getByRole('textbox').press('Escape');
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  expect(bili.log.filter(({ operation }) => operation === 'groupCreate')).toEqual([]);
});

test('a name with characters that the service forbids is refused in words', async ({
  bili,
  signedIn,
}) => {
  // What the service forbids is not all known beforehand.
  bili.faults.add({ match: { operation: 'groupCreate' }, kind: 'code', code: 22101 });
  const before = bili.state.viewer.groups.length;
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('深夜');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('没有成功：分组名含有不允许的字符', {
    timeout: 20_000,
  });
  await expect(panel.getByRole('textbox')).toHaveValue('深夜');
  expect(bili.state.viewer.groups).toHaveLength(before);
});

test('the star is set and taken away', async ({ bili, signedIn }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const star = panel.getByRole('button', { name: '特别关注' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(bili.state.viewer.followings.get(PEOPLE.upA)?.special).toBe(true);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'false', { timeout: 20_000 });
  expect(bili.state.viewer.followings.get(PEOPLE.upA)?.special).toBe(false);
});

test('取消关注 can be undone with groups, and says that the date is gone', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.mutual);
  const before = tagidsOf(bili, PEOPLE.mutual);
  expect(before.length).toBeGreaterThan(1);
  // They follow each other: that is asked, once.
  await panel.getByRole('button', { name: '取消关注' }).click();
  await expect(panel).toContainText('关注时间回不来');
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(true);
  await panel.getByRole('button', { name: '仍要取消关注' }).click();
  const toast = panel.getByRole('status');
  await expect(toast).toContainText('关注时间回不来', { timeout: 20_000 });
  expect(bili.state.viewer.followings.has(PEOPLE.mutual)).toBe(false);

  await toast.getByRole('button', { name: '撤销' }).click();
  await expect(toast).toContainText('已撤销', { timeout: 30_000 });
  expect(tagidsOf(bili, PEOPLE.mutual).sort()).toEqual(before.sort());
  for (const tagid of before) {
    const name = bili.state.viewer.groups.find((group) => group.tagid === tagid)?.name ?? '';
    await expect(panel.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
});

test('panel and open popup agree at once, both ways', async ({ bili, signedIn, openPopup }) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const { name, tagid } = groupOf(bili, PEOPLE.upA, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toBeVisible();
  const popup = await openPopup(signedIn);
  await popup.getByRole('tab', { name: '关注分组' }).click();
  const row = popup.getByRole('button', { name: new RegExp(`^${name}`) });
  const count = bili.state.viewer.followings;
  const size = () => [...count.values()].filter(({ tagids }) => tagids.has(tagid)).length;
  await expect(row).toContainText(String(size()));
  const before = size();

  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  expect(size()).toBe(before + 1);
  await expect(row).toContainText(String(before + 1));

  await popup.getByRole('button', { name: '新建分组' }).click();
  await popup.getByRole('textbox', { name: /分组名称/ }).fill('弹窗里建的');
  await popup.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('button', { name: '弹窗里建的' })).toBeVisible({ timeout: 20_000 });
});

test('what the context menu does shows on the chip, and a new group is in the menu', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upB);
  const { name, tagid } = groupOf(bili, PEOPLE.upB, false);
  const chip = panel.getByRole('button', { name, exact: true });
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await clickMenu(await signedIn.worker(), `follow-into:${tagid}`, spaceUrl(PEOPLE.upB));
  await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });

  await panel.getByRole('button', { name: '新建分组' }).click();
  await panel.getByRole('textbox').fill('面板里建的');
  await panel.getByRole('button', { name: '新建', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('面板里建的', { timeout: 30_000 });
  const made = bili.state.viewer.groups.find((group) => group.name === '面板里建的');
  const worker = await signedIn.worker();
  await expect.poll(() => menuHas(worker, `follow-into:${made?.tagid}`)).toBe(true);
});

for (const [who, reason] of [['refuser', 'TA 不允许被关注']] as const) {
  test(`a refused follow says why and changes nothing (${who})`, async ({ bili, signedIn }) => {
    const mid = PEOPLE[who];
    bili.state.viewer.followings.delete(mid);
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(mid));
    const panel = await groupsOn(page);
    const { name } = groupOf(bili, mid, false);
    const chip = panel.getByRole('button', { name, exact: true });
    await chip.click();
    await expect(panel.getByRole('status')).toContainText(`没有成功：${reason}`, {
      timeout: 20_000,
    });
    await expect(panel.getByRole('button', { name: '撤销' })).toHaveCount(0);
    // What has just been refused for good is not offered again.
    await expect(chip).toHaveCount(0);
    await expect(panel.getByRole('button', { name: '关注', exact: true })).toHaveCount(0);
    expect(bili.state.viewer.followings.has(mid)).toBe(false);
  });
}

for (const [who, text] of [
  ['blocker', 'TA 拉黑了你'],
  ['blacked', '在你的黑名单里'],
] as const) {
  test(`where nobody can follow there is a sentence (${who})`, async ({ signedIn }) => {
    const panel = await openGroups(signedIn, PEOPLE[who]);
    await expect(panel).toContainText(text);
    await expect(panel.getByRole('button', { name: '关注', exact: true })).toHaveCount(0);
  });
}

test('signed out: a sentence, and nothing is asked', async ({ bili, browser_ }) => {
  const panel = await openGroups(browser_, PEOPLE.upA);
  await expect(panel).toHaveAttribute('data-state', 'signed-out');
  const links = panel.page().locator('bilideck-panels').getByRole('link', { name: '去登录' });
  await expect(links).toHaveCount(1);
  const operations = bili.log.map(({ operation }) => operation);
  expect(operations).not.toContain('mutualRelation');
  expect(operations).not.toContain('groups');
});

test('on the own page there is no such panel', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.viewer));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(page.getByRole('region', { name: '分组', exact: true })).toHaveCount(0);
});

test('a failed list says so and can be asked again', async ({ bili, signedIn }) => {
  bili.faults.add({ match: { operation: 'mutualRelation' }, kind: 'code-500' });
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await expect(panel).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  bili.faults.clear();
  await panel.getByRole('button', { name: '重试' }).click();
  await expect(panel).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
});

test('a cancelled account is told, and only the follow can be ended', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.deleted));
  const drawer = page.locator('bilideck-panels[data-placement="button"]').getByRole('button');
  // The site has no columns for a cancelled account.
  await drawer.first().click();
  const panel = await groupsOn(page);
  await expect(panel).toContainText('账号已注销，只能取消关注', { timeout: 20_000 });
  await expect(panel.getByRole('button', { name: '特别关注' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
});

test('a secret follow is called one, and no group is offered', async ({ bili, signedIn }) => {
  bili.state.viewer.followings.delete(PEOPLE.upA);
  bili.state.viewer.whispers.set(PEOPLE.upA, 1_600_000_000);
  const panel = await openGroups(signedIn, PEOPLE.upA);
  await expect(panel).toContainText('悄悄关注');
  await expect(panel).toContainText('不能放进分组');
  await expect(panel.getByRole('button', { name: '新建分组' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
});

test('groups used last come first, and how a click ended is in view', async ({
  bili,
  signedIn,
}) => {
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const page = panel.page();
  await page.setViewportSize({ width: 1440, height: 620 });
  const { name } = bili.state.viewer.groups.at(-1) ?? { name: '' };
  const chip = panel.getByRole('button', { name, exact: true });
  await chip.scrollIntoViewIfNeeded();
  await chip.click();
  const toast = panel.getByRole('status');
  await expect(toast).toContainText(`「${name}」`, { timeout: 20_000 });
  await expect(toast).toBeInViewport({ ratio: 1 });
  const other = await openGroups(signedIn, PEOPLE.upB);
  await expect.poll(() => other.getByRole('button').allInnerTexts()).toContain(name);
  const texts = await other.getByRole('button').allInnerTexts();
  const [first] = bili.state.viewer.groups;
  expect(texts.indexOf(name)).toBeLessThan(texts.indexOf(first?.name ?? ''));
});

test('from twenty groups on there is a box to find one', async ({ bili, signedIn }) => {
  const { groups } = bili.state.viewer;
  for (let n = 0; groups.length < 36; n++) groups.push({ tagid: 9_000_000 + n, name: `额外${n}` });
  const panel = await openGroups(signedIn, PEOPLE.upA);
  const last = panel.getByRole('button', { name: '额外15', exact: true });
  const all = panel.getByRole('button', { name: '全部 36 个分组' });
  await expect(all).toBeVisible();
  await expect(last).toHaveCount(0);
  await panel.getByRole('searchbox').fill('额外15');
  await expect(last).toBeVisible();
  await panel.getByRole('searchbox').fill('');
  await all.click();
  await expect(last).toBeVisible();
});
