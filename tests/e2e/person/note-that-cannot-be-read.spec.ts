import { PEOPLE } from '../../fake-bili/index.ts';
import { putRows } from '../../support/rows-in-page.ts';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

test('a note that cannot be read is not written over, and is there once it can be', async ({
  bili,
  signedIn,
}) => {
  const page = await openDashboard(signedIn, '#/settings');
  const account = bili.state.viewer.mid;
  await putRows(page, 'personNotes', [{ account, mid: PEOPLE.upA, text: '同学', atMs: 1 }]);
  const worker = await signedIn.worker();
  await worker.evaluate(() => {
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function refusing(...asked) {
      if (this.name === 'personNotes') throw new DOMException('damaged', 'UnknownError');
      return getAll.apply(this, asked);
    };
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { getAll }) });
  });
  await page.evaluate((mid) => {
    location.hash = `#/user/${mid}`;
  }, PEOPLE.upA);
  await page.getByRole('button', { name: '写备注…' }).click();
  const dialog = page.getByRole('dialog');
  const problem = dialog.getByRole('alert');
  await expect(problem).toContainText('读不出来');
  await expect(dialog.getByRole('textbox')).toHaveAttribute('readonly');
  await expect(dialog.getByRole('button', { name: '保存备注' })).toHaveCount(0);
  await isAccessible(page, 'light');
  await worker.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
  await dialog.getByRole('button', { name: '重试' }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue('同学');
  await expect(problem).toHaveCount(0);
});
