import type { Page } from 'playwright';
import type { Stage } from './stage.ts';
import type { Subject } from './subjects.ts';

async function show(popup: Page, tab: string, view: string) {
  await popup.getByRole('tab', { name: tab }).click();
  const list = popup.locator(`[data-view="${view}"]`);
  await popup.locator(`[data-view="${view}"][data-state="ready"]`).waitFor();
  return list;
}

/** What stands over the lists of the popup, at the heights that browsers grant. */
async function header({ popup, shoot }: Stage): Promise<void> {
  const page = await popup();
  await shoot(page, 'at-once');
  await show(page, '稍后再看', 'toview');
  await shoot(page, '600');
  await page.setViewportSize({ width: 412, height: 500 });
  await shoot(page, '500');
}

async function toview({ popup, dashboard, shoot }: Stage): Promise<void> {
  const page = await popup();
  const list = await show(page, '稍后再看', 'toview');
  await list.getByRole('spinbutton').fill('60');
  await shoot(page, 'fits');
  await list.getByRole('button', { name: '取消挑选' }).click();
  await list.getByRole('button', { name: '更多操作' }).first().click();
  await shoot(page, 'menu');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: '添加视频' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('今晚看\nhttps://example.com/1');
  await page.getByRole('dialog').getByRole('button', { name: '添加到稍后再看' }).click();
  await page.getByRole('alert').waitFor();
  await shoot(page, 'add');
  const wide = await dashboard('#/toview');
  await shoot(wide, 'wide');
  await wide.getByRole('group', { name: '按时长查看' }).getByRole('button').last().click();
  await shoot(wide, 'long-ones');
  await wide.getByRole('button', { name: '网格' }).click();
  await shoot(wide, 'grid');
}

async function history({ popup, dashboard, shoot }: Stage): Promise<void> {
  const page = await popup();
  const list = await show(page, '历史记录', 'history');
  await list.getByRole('button', { name: '更多操作' }).first().click();
  await shoot(page, 'menu');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: '删除这一天' }).first().click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'day');
  const wide = await dashboard('#/history');
  await wide.getByRole('list', { name: '历史记录' }).evaluate((node) => {
    node.parentElement?.scrollTo({ top: 1_500 });
  });
  await shoot(wide, 'wide');
}

async function groups({ bili, popup, dashboard, shoot }: Stage): Promise<void> {
  const page = await popup();
  const list = await show(page, '关注分组', 'follow-groups');
  await shoot(page, 'list');
  const name = bili.state.viewer.groups[1]?.name ?? '';
  const row = list.getByRole('listitem').filter({ hasText: name }).first();
  await row
    .getByRole('button', { name: /更多|重命名/ })
    .first()
    .click();
  await shoot(page, 'menu');
  await page.getByRole('menuitem', { name: '重命名' }).click();
  await page.getByRole('textbox').waitFor();
  await shoot(page, 'rename');
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name }).first().click();
  await page.locator('[data-view="group-members"][data-state="ready"]').waitFor();
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Control+a');
  await shoot(page, 'members');
  await shoot(await dashboard('#/groups'), 'board');
}

export const LISTS = {
  header: { take: header, size: 'M' },
  toview: { take: toview },
  history: { take: history },
  groups: { take: groups },
} as const satisfies Readonly<Record<string, Subject>>;
