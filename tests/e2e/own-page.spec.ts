import AxeBuilder from '@axe-core/playwright';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import type { Opened } from '../support/browser.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

const SLOW = { timeout: 20_000 };
const OPERATIONS = ['topFans', 'spaceNotice'];

async function openStats({ context }: Opened, mid: number, rest = '') {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid, rest));
  const panel = page.getByRole('region', { name: '数据' });
  await expect(panel).toHaveAttribute('data-state', 'ready');
  return panel;
}

async function openOwn(browser: Opened, rest = '') {
  const panel = await openStats(browser, PEOPLE.viewer, rest);
  await panel.getByRole('button', { name: '我的', exact: true }).click();
  await expect(panel.locator('[data-view="own"]')).toHaveAttribute('data-state', 'ready', SLOW);
  return panel;
}

const asked = (bili: FakeBili) =>
  bili.log.map(({ operation }) => operation ?? '').filter((one) => OPERATIONS.includes(one));

const noticeOf = (bili: FakeBili) => bili.state.people.get(PEOPLE.viewer)?.notice;

test('我的 asks when it is unfolded, and shows counts and three rankings', async ({
  bili,
  signedIn,
}) => {
  const stats = await openStats(signedIn, PEOPLE.viewer);
  const mine = stats.getByRole('button', { name: '我的', exact: true });
  await expect(mine).toBeVisible();
  expect(asked(bili)).toEqual([]);
  await mine.click();
  const own = stats.locator('[data-view="own"]');
  await expect(own.getByText('黑名单').locator('xpath=following-sibling::dd')).toHaveText('1');
  await expect(own.getByText('悄悄关注').locator('xpath=following-sibling::dd')).toHaveText('0');
  for (const name of ['动态互动', '视频互动', '视频播放']) {
    const list = own.getByRole('list', { name: new RegExp(name) });
    await expect(list.getByRole('link')).toHaveCount(10, SLOW);
    await expect(list.getByRole('link').first()).toHaveAttribute(
      'href',
      /^https:\/\/space\.bilibili\.com\/\d+$/,
    );
  }
  await expect(own.getByText('这里只放一些练习作')).toBeVisible(SLOW);
  await mine.click();
  await mine.click();
  await expect(own.getByRole('link')).toHaveCount(30);
  expect(asked(bili).sort()).toEqual(OPERATIONS.toSorted());
});

test("one's own page in the dashboard has 我的 as well", async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { extensionId } = signedIn;
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/user/${PEOPLE.viewer}`);
  const mine = page.getByRole('button', { name: '我的', exact: true });
  await mine.click();
  const own = page.locator('[data-view="own"]');
  await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/user/${PEOPLE.rich}`);
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');
  await expect(mine).toHaveCount(0);
});

test('who has no uploads has no rankings, which is said; other pages have nothing of it', async ({
  bili,
  signedIn,
}) => {
  const person = bili.state.people.get(PEOPLE.viewer);
  if (!person) throw new Error('the seed has the viewer');
  person.works.video = 0;
  const own = await openOwn(signedIn);
  await expect(own.getByText('没有粉丝排行')).toBeVisible(SLOW);

  const other = await openStats(signedIn, PEOPLE.rich);
  await expect(other.getByRole('button', { name: '更多', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: '我的', exact: true })).toHaveCount(0);
});

test('rankings that failed leave the rest standing and can be asked again', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'topFans' }, kind: 'code-500' });
  const own = await openOwn(signedIn);
  await expect(own.getByText('这里只放一些练习作')).toBeVisible(SLOW);
  await expect(own.getByText('有的内容没能读到')).toBeVisible(SLOW);
  bili.faults.clear();
  await own.getByRole('button', { name: '重试' }).click();
  await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
});

test('the notice is edited, saved, and put back', async ({ bili, signedIn }) => {
  const own = await openOwn(signedIn);
  const before = noticeOf(bili);
  const edit = own.getByRole('button', { name: '编辑公告' });
  await edit.click();
  const box = own.getByRole('textbox', { name: '公告' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(before ?? '');
  await expect(own.getByText('9 / 149')).toBeVisible();
  const text = '</textarea><script>window.__pwned=1</script>\n第二行';
  await box.fill(text);
  await own.getByRole('button', { name: '保存' }).click();
  await expect(own.getByRole('status').filter({ hasText: '公告已保存' })).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe(text);
  await expect(own.getByText('</textarea><script>')).toHaveCount(1);
  await expect(edit).toBeFocused();
  await own.getByRole('button', { name: '更多', exact: true }).click();
  await expect(own.getByText('</textarea><script>')).toHaveCount(2, SLOW);
  expect(await own.page().evaluate(() => '__pwned' in window)).toBe(false);

  await own.getByRole('button', { name: '撤销' }).click();
  await expect(own.getByRole('status').filter({ hasText: '恢复成原来' })).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe(before);
  await expect(own.getByText(before ?? '')).toHaveCount(2, SLOW);
});

test('an empty notice clears it; an unchanged or too long one is not sent', async ({
  bili,
  signedIn,
}) => {
  const own = await openOwn(signedIn);
  const edit = own.getByRole('button', { name: '编辑公告' });
  const box = own.getByRole('textbox', { name: '公告' });
  const save = own.getByRole('button', { name: '保存' });
  await edit.click();
  await save.click();
  await expect(box).toHaveCount(0);
  await edit.click();
  await box.fill('字'.repeat(152));
  await expect(own.getByText('超出 3 字')).toBeVisible();
  await expect(save).toBeDisabled();
  await own.getByRole('button', { name: '取消' }).click();
  expect(bili.log.some(({ operation }) => operation === 'setSpaceNotice')).toBe(false);

  await edit.click();
  await box.fill('');
  await save.click();
  await expect(own.getByText('还没有公告')).toBeVisible(SLOW);
  expect(noticeOf(bili)).toBe('');
});

test('a refused notice stays in the box, with the reason', async ({ bili, signedIn }) => {
  const own = await openOwn(signedIn);
  const before = noticeOf(bili);
  bili.faults.add({ match: { operation: 'setSpaceNotice' }, kind: 'code', code: 40021 });
  await own.getByRole('button', { name: '编辑公告' }).click();
  const box = own.getByRole('textbox', { name: '公告' });
  await box.fill('不合规的话');
  await own.getByRole('button', { name: '保存' }).click();
  await expect(own.getByRole('status').filter({ hasText: '没有成功' })).toBeVisible(SLOW);
  await expect(box).toHaveValue('不合规的话');
  expect(noticeOf(bili)).toBe(before);
});

test('the page of who is signed in no more is refused in words', async ({ bili, signedIn }) => {
  const stats = await openStats(signedIn, PEOPLE.viewer);
  await signedIn.context.clearCookies();
  await signedIn.context.addCookies(bili.cookies('second'));
  await stats.getByRole('button', { name: '我的', exact: true }).click();
  await expect(stats.getByText(/登录的账号变了/)).toBeVisible(SLOW);
  expect(asked(bili)).not.toContain('topFans');
});

test('somebody blocked is unblocked from the relation line, and blocked again', async ({
  bili,
  signedIn,
}) => {
  const stats = await openStats(signedIn, PEOPLE.blacked);
  await expect(stats.getByText('你拉黑了对方')).toBeVisible();
  const unblock = stats.getByRole('button', { name: '取消拉黑' });
  await unblock.focus();
  await stats.page().keyboard.press('Enter');
  const undo = stats.getByRole('button', { name: '撤销' });
  await expect(undo).toBeVisible(SLOW);
  await expect(stats.getByText('已取消拉黑；撤销会重新拉黑')).toBeVisible();
  await expect(stats.getByText('未关注')).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(false);
  await expect(undo).toBeFocused();

  await stats.page().keyboard.press('Enter');
  await expect(stats.getByText('已重新拉黑')).toBeVisible(SLOW);
  await expect(unblock).toBeFocused();
  await expect(stats.getByText('你拉黑了对方')).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(true);
});

test('an unblock that failed says so and changes nothing', async ({ bili, signedIn }) => {
  const stats = await openStats(signedIn, PEOPLE.blacked);
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code', code: 22105 });
  await stats.getByRole('button', { name: '取消拉黑' }).click();
  await expect(stats.getByText(/没有成功/)).toBeVisible(SLOW);
  await expect(stats.getByRole('button', { name: '取消拉黑' })).toBeVisible();
  expect(bili.state.viewer.blacks.has(PEOPLE.blacked)).toBe(true);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on one's own page (${theme})`, async ({ signedIn }) => {
    const own = await openOwn(signedIn, `?theme=${theme}`);
    await expect(own.getByRole('list', { name: /视频播放/ })).toBeVisible(SLOW);
    await own.getByRole('button', { name: '编辑公告' }).click();
    await own.getByRole('textbox', { name: '公告' }).fill('字'.repeat(160));
    const page = own.page();
    const { violations } = await new AxeBuilder({ page }).include('bilideck-panels').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
