import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';
import { reports } from './csp.ts';

interface Reporting {
  bilideckReports?: string[];
}

// What is told of every page stays in the browser.
test.use({ ownBrowser: true });

test('nothing of ours is against the policy: popup, dashboard, panels, files, worker', async ({
  signedIn,
  openPopup,
}) => {
  const found = await reports(signedIn.context);
  const worker = await signedIn.worker();
  await worker.evaluate(() => {
    const kept: string[] = [];
    (globalThis as Reporting).bilideckReports = kept;
    addEventListener('securitypolicyviolation', (event) => {
      kept.push(String((event as SecurityPolicyViolationEvent).effectiveDirective));
    });
  });

  const popup = await openPopup(signedIn);
  for (const view of ['稍后再看', '历史记录', '关注分组']) {
    await popup.getByRole('tab', { name: view }).click();
    await expect(popup.locator('[data-view][data-state="ready"]').last()).toBeVisible();
  }
  await popup.getByRole('button', { name: '新建分组' }).click();
  await expect(popup.getByRole('textbox', { name: '分组名' })).toBeFocused();
  await popup.close();

  const page = await signedIn.context.newPage();
  const dashboard = dashboardUrl(signedIn);
  for (const route of ['#/settings', '#/journal', `#/groups/new/${PEOPLE.upB}`]) {
    await page.goto(dashboard + route);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.goto(`${dashboard}#/user/${PEOPLE.upA}?tab=works`);
  const works = page.locator('[data-view="works"]');
  await expect(works).toHaveAttribute('data-state', 'ready');
  await works.getByRole('button', { name: '导出投稿列表' }).click();
  await works.getByRole('button', { name: '分析全部投稿' }).click();
  const saving = page.waitForEvent('download');
  await works.getByRole('button', { name: 'CSV 表格' }).click();
  expect(await (await saving).path()).not.toBe('');

  await page.goto(spaceUrl(PEOPLE.upA, '?layout=new'));
  await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute('data-state', 'ready');

  expect(found).toEqual([]);
  expect(await worker.evaluate(() => (globalThis as Reporting).bilideckReports)).toEqual([]);
});
