import type { BrowserContext } from '@playwright/test';
import { PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

/** What the browser reports as kept from us, on every page that is opened from now on. */
async function reports(context: BrowserContext): Promise<readonly string[]> {
  const found: string[] = [];
  await context.exposeBinding('tellOfCsp', ({ page }, what: string) => {
    found.push(`${new URL(page.url()).pathname}: ${what}`);
  });
  await context.addInitScript(() => {
    const { tellOfCsp } = globalThis as unknown as { tellOfCsp(what: string): void };
    document.addEventListener('securitypolicyviolation', (event) => {
      tellOfCsp(`${event.effectiveDirective} ${event.blockedURI || event.sample}`);
    });
  });
  return found;
}

interface Reporting {
  bilideckReports?: string[];
}

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
  const dashboard = `chrome-extension://${signedIn.extensionId}/dashboard.html`;
  for (const route of ['#/settings', '#/journal', `#/groups/new/${PEOPLE.upB}`]) {
    await page.goto(dashboard + route);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.goto(`${dashboard}#/user/${PEOPLE.upA}`);
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

test('the policy holds: no other host, no markup made from text', async ({
  signedIn,
  openPopup,
}) => {
  const found = await reports(signedIn.context);
  const popup = await openPopup(signedIn);
  await expect(popup.locator('img[src*=".hdslb.com/"]').first()).toBeVisible();
  const outcomes = await popup.evaluate(async () => {
    const load = (src: string) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('kept');
        image.src = src;
      });
    const attempt = async (run: () => unknown) => {
      try {
        await run();
        return 'done';
      } catch {
        return 'kept';
      }
    };
    const picture = document.querySelector<HTMLImageElement>('img[src*=".hdslb.com/"]')?.src;
    return {
      ours: await load(picture ?? ''),
      elsewhere: await load('https://evil.example/a.jpg'),
      withCookies: await load('https://www.bilibili.com/favicon.ico'),
      told: await attempt(() => fetch('https://evil.example/')),
      markup: await attempt(() => {
        document.createElement('div').innerHTML = '<b>text</b>';
      }),
    };
  });
  expect(outcomes).toEqual({
    ours: 'loaded',
    elsewhere: 'kept',
    withCookies: 'kept',
    told: 'kept',
    markup: 'kept',
  });
  await expect.poll(() => found.length).toBeGreaterThanOrEqual(4);
});
