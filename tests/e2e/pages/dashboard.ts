import type { Page } from '@playwright/test';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';

/** Pages of the navigation, and their names there. */
export const ROUTES = {
  followings: '关注',
  groups: '分组',
  rules: '规则',
  toview: '稍后再看',
  history: '历史记录',
  stats: '统计',
  relations: '关系',
  find: 'UP 主',
  changes: '变化',
  names: '名称查询',
  account: '账号',
  snapshots: '快照',
  journal: '操作记录',
  check: '自检',
  settings: '设置',
} as const;

export const dashboardUrl = ({ extensionId }: Opened, hash = '') =>
  `chrome-extension://${extensionId}/dashboard.html${hash}`;

export async function openDashboard(browser: Opened, hash = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(dashboardUrl(browser, hash));
  return page;
}

export const opened = (page: Page, view: string) =>
  expect(page.locator(`main[data-view="${view}"]:not([data-state="loading"])`)).toHaveCount(1);
