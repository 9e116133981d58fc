import type { Page } from 'playwright';
import { type FakeBili, PEOPLE } from '../../tests/fake-bili/index.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subjects.ts';

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const notice = (page: Page, state: string) =>
  page.locator(`bilideck-notice [data-state="${state}"]`);
const videoUrl = (aid: number | undefined) => `https://www.bilibili.com/video/av${aid}`;

function unfollowing(bili: FakeBili, count: number) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, count).map(({ mid }) => {
    const title = bili.state.people.get(mid)?.name ?? '';
    return { id: String(mid), title, target: { mid } };
  });
  return { kind: 'unfollow', params: {}, items };
}

/** What is asked before a change of many, and what of it can be taken out. */
async function plans({ dashboard, popup, shoot }: Stage): Promise<void> {
  const page = await dashboard('#/toview');
  await page.getByRole('button', { name: '移除已看完' }).click();
  await page.getByRole('dialog').getByRole('checkbox').nth(1).click();
  await shoot(page, 'watched');
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('checkbox').first().focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '移动到收藏夹' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await shoot(page, 'folder');
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('dialog').getByRole('region', { name: '将要进行' }).waitFor();
  await shoot(page, 'move');
  await page.keyboard.press('Escape');
  const small = await popup();
  await small.getByRole('button', { name: '清空' }).click();
  await small.getByRole('dialog').waitFor();
  await shoot(small, 'clear');
}

/** A run of many from its backup to its end, what waits for it, and its way back. */
async function running({ bili, dashboard, popup, space, begin, shoot }: Stage): Promise<void> {
  const page = await dashboard('#/followings');
  const beside = await space(PEOPLE.upA);
  const chip = panel(beside, '分组').getByRole('button', { pressed: false }).last();
  await chip.waitFor();
  const delayMs = 4_000;
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'slow', delayMs, times: 4 });
  await begin(page, unfollowing(bili, 30));
  await page.getByText('正在备份关注').first().waitFor();
  await shoot(page, 'backup');
  const small = await popup();
  await small.locator('[data-run-state="running"]').waitFor();
  await shoot(small, 'popup');
  await page.locator('[data-status="running"]').getByText('/ 30').waitFor();
  await chip.click();
  await panel(beside, '分组').getByText('排队中').waitFor();
  await shoot(beside, 'click-waits');
  await shoot(page, 'writing');
}

/** What ended, failed or stands still while nobody looked. */
async function results({ bili, dashboard, popup, begin, shoot }: Stage): Promise<void> {
  const page = await dashboard('#/settings');
  const gone = bili.state.viewer.toview.slice(0, 3).map(({ aid }) => ({
    id: String(aid),
    title: bili.state.videos.get(aid)?.title ?? '',
    target: { aid },
  }));
  await begin(page, { kind: 'toview-remove', params: {}, items: gone });
  await page.locator('[data-told="done"]').waitFor();
  await shoot(page, 'told-in-dashboard');
  await page.evaluate(() => localStorage.clear());
  await page.close();
  const small = await popup();
  await small.locator('[data-told="done"]').waitFor();
  await shoot(small, 'told-in-popup');
  const view = small.locator('[data-view="toview"]');
  for (const index of [0, 1, 2]) {
    await view.locator(`li[data-index="${index}"]`).getByRole('button', { name: '移除' }).click();
  }
  await small.locator('[data-outcome="done"]').waitFor();
  await shoot(small, 'one-line');
  bili.faults.add({ match: { operation: 'modifyRelation' }, kind: 'code-352', after: 1, times: 1 });
  await begin(small, unfollowing(bili, 4));
  await small.locator('[data-run-state="paused"]').waitFor();
  await shoot(small, 'paused');
  await shoot(await dashboard('#/journal'), 'journal');
}

/** What would be missed is asked about, where it is pressed and where it is told. */
async function unfollow({ home, space, popup, menu, shoot }: Stage): Promise<void> {
  const page = await space(PEOPLE.mutual);
  const groups = panel(page, '分组');
  await groups.getByRole('button', { name: '取消关注' }).click();
  await groups
    .getByRole('button', { name: /^确定|仍要|取消关注/ })
    .first()
    .waitFor();
  await shoot(page, 'panel');
  const site = await home();
  await menu(site, 'unfollow', { linkUrl: `https://space.bilibili.com/${PEOPLE.followed}` });
  await notice(site, 'asking').waitFor();
  await shoot(site, 'menu');
  const small = await popup();
  await small.getByRole('tab', { name: '历史记录' }).click();
  await small.locator('[data-view="history"][data-state="ready"]').waitFor();
  await shoot(small, 'for-good');
}

/** How an act of the context menu is told in the page. */
async function notices({ bili, home, space, menu, shoot }: Stage): Promise<void> {
  const page = await home();
  const [listed] = bili.state.viewer.toview;
  const linkUrl = `https://space.bilibili.com/${PEOPLE.upA}`;
  await menu(page, 'unfollow', { linkUrl });
  await notice(page, 'doing').waitFor();
  await shoot(page, 'doing');
  await notice(page, 'done').waitFor();
  await shoot(page, 'done');
  await menu(page, 'toview-add', { linkUrl: videoUrl(listed?.aid) });
  await notice(page, 'done').getByText('已在稍后再看中').waitFor();
  await shoot(page, 'already');
  bili.faults.add({ match: { operation: 'toviewAdd' }, kind: 'code', code: 90001 });
  const other = [...(bili.state.viewer.history ?? [])].find(
    ({ business }) => business === 'archive',
  );
  await menu(page, 'toview-add', { linkUrl: videoUrl(other?.kid) });
  await notice(page, 'failed').waitFor();
  await shoot(page, 'failed');
  const person = await space(PEOPLE.upB);
  await person.locator('bilideck-opener').getByRole('button').click();
  const box = person.getByRole('dialog', { name: '分组' });
  await box
    .getByRole('button', { name: bili.state.viewer.groups[0]?.name ?? '', exact: true })
    .click();
  await box.getByText('已关注并加入').waitFor();
  await menu(person, 'toview-add', { linkUrl: videoUrl(listed?.aid) });
  await notice(person, 'failed').or(notice(person, 'done')).waitFor();
  await shoot(person, 'beside-the-menu');
}

/** One calm sentence, with the time it goes on. */
async function blocked({ bili, space, popup, dashboard, shoot }: Stage): Promise<void> {
  bili.faults.add({ match: { host: 'api.bilibili.com' }, kind: 'code-412' });
  const page = await space(PEOPLE.rich);
  await page
    .getByText(/暂停请求，\d\d:\d\d 后继续/)
    .first()
    .waitFor();
  await shoot(page, 'space');
  const small = await popup();
  await small.locator('[data-view="toview"][data-state="failed"]').waitFor();
  await shoot(small, 'popup');
  await shoot(await dashboard('#/toview'), 'dashboard');
}

async function signedOut({ space, popup, dashboard, shoot }: Stage): Promise<void> {
  const page = await space(PEOPLE.rich);
  await panel(page, '分组').waitFor();
  await page.waitForTimeout(1_500);
  await shoot(page, 'space');
  const small = await popup();
  await small.locator('[data-state="signed-out"]').first().waitFor();
  await shoot(small, 'popup');
  await shoot(await dashboard('#/followings'), 'dashboard');
}

export const ACTS = {
  plans: { take: plans },
  running: { take: running, size: 'M' },
  results: { take: results },
  unfollow: { take: unfollow },
  notices: { take: notices },
  blocked: { take: blocked },
  'signed-out': { take: signedOut, signedOut: true },
} as const satisfies Readonly<Record<string, Subject>>;
