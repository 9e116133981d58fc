import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { list, main, openRules, rule } from './rules.ts';

/** As many rules as two devices have together, and one that nobody can read. */
async function putRules(page: Page, account: number, count: number): Promise<void> {
  await page.evaluate(
    ([mid, many]) =>
      new Promise<void>((resolve, reject) => {
        const rules = Array.from({ length: many as number }, (_, n) => ({
          id: `r${n}`,
          name: `第 ${n} 条`,
          isOff: false,
          match: 'all',
          conditions: [{ filter: 'vip', value: '', not: false }],
          into: { tagid: null, name: '美食' },
        }));
        const value = { [mid as number]: [...rules, { id: 'later', match: 'most' }] };
        const opening = indexedDB.open('bilideck');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('kept', 'readwrite');
          transaction.objectStore('kept').put({ key: 'groupRules', value });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [account, count] as const,
  );
}

test('rules beyond those that there may be are told, and come up as others go', async ({
  bili,
  signedIn,
}) => {
  const page = await openRules(bili, signedIn);
  await putRules(page, bili.state.viewer.mid, 102);
  await page.reload();
  const told = main(page).getByRole('status');
  await expect(told.filter({ hasText: '另有 2 条规则超出 100 条的上限' })).toBeVisible();
  await expect(told.filter({ hasText: '另有 1 条规则由其他版本保存' })).toBeVisible();
  await rule(page, /第 0 条/)
    .getByRole('button', { name: '更多操作' })
    .click();
  await page.getByRole('menuitem', { name: '删除规则' }).click();
  await expect(told.filter({ hasText: '另有 1 条规则超出 100 条的上限' })).toBeVisible();
  await expect(list(page).getByRole('listitem').last()).toContainText('第 100 条');
  // Its place is taken by now: it is kept all the same.
  await main(page).getByRole('button', { name: '撤销' }).click();
  await expect(told.filter({ hasText: '另有 2 条规则超出 100 条的上限' })).toBeVisible();
  await expect(list(page).getByRole('listitem')).toHaveCount(100);
});

test('where none of the rules can be read the page is not called empty', async ({
  bili,
  signedIn,
}) => {
  const page = await openRules(bili, signedIn);
  await expect(main(page)).toContainText('还没有规则');
  await putRules(page, bili.state.viewer.mid, 0);
  await page.reload();
  await expect(main(page)).toContainText('另有 1 条规则由其他版本保存');
  await expect(main(page)).not.toContainText('还没有规则');
});
