import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bar, expectRows, nameOf, openWorkbench, people, rows } from './workbench.ts';

/** Clicks one after the other, each as soon as the page has drawn what came of the last: no frame is waited for. */
const clickAtOnce = (page: Page, steps: readonly { on: string; shift?: boolean }[]) =>
  page.evaluate(async (all) => {
    for (const { on, shift = false } of all) {
      const found = document.querySelector<HTMLElement>(on);
      if (!found) throw new Error(`nothing fits ${on}`);
      found.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: shift }));
      for (let n = 0; n < 10; n += 1) await null;
    }
  }, steps);

/** All names as the table has them in that order, by the browser's own rules. */
const inOrder = (page: Page, names: readonly string[]) =>
  page.evaluate(
    (all) => all.toSorted(new Intl.Collator('zh-u-co-pinyin', { numeric: true }).compare),
    names,
  );

const HEAD = 'main [data-column="name"]';
const box = (index: number) => `main li[data-index="${index}"] input[type="checkbox"]`;

test('whoever acts right after a sort acts on its order', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn);
  const all = people(bili);
  await expectRows(page, all.length);
  const names = await inOrder(
    page,
    all.map(({ mid }) => nameOf(bili, mid)),
  );

  // A range from the first row to the eighth.
  await clickAtOnce(page, [{ on: HEAD }, { on: box(0) }, { on: box(7), shift: true }]);
  await expect(bar(page)).toContainText('已选 8 位');
  for (let n = 0; n < 8; n += 1) {
    const row = page.locator(`main li[data-index="${n}"]`);
    await expect(row.getByRole('checkbox')).toBeChecked();
    await expect(row).toContainText(names[n] ?? '');
  }

  // Everybody, and all of them in a file, in the order the other way round.
  await clickAtOnce(page, [{ on: HEAD }, { on: 'main input[type="checkbox"]' }]);
  await expect(bar(page)).toContainText(`已选 ${all.length} 位`);
  await expect(rows(page).first()).toContainText(names.at(-1) ?? '');
});

test('whoever goes back right after a sort is where they were before it', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const first = await rows(page).first().innerText();
  await page.evaluate((head) => {
    document.querySelector<HTMLElement>(head)?.click();
    // As the keys do that lead back.
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true }));
    history.back();
  }, HEAD);
  await expect(page).toHaveURL(/#\/followings$/);
  await expect(rows(page).first()).toHaveText(first, { useInnerText: true });
  await page.goForward();
  await expect(page).toHaveURL(/\?sort=name$/);
  await expect(page.locator(HEAD)).toHaveAttribute('aria-pressed', 'true');
});
