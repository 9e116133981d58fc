import { writeFile } from 'node:fs/promises';
import { headLine, viewingLine } from '../../../src/parts/history/shared/archive-file.ts';
import { archivedViewing } from '../../support/archived-viewing.ts';
import { expect, test } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

/** 60 MB: larger than a message, or a page's turn, could take at once. */
const ROWS = 130_000;
const END = 1_763_000_000;

test('a large file is looked through, kept until it is stopped, and taken back', async ({
  bili,
  signedIn,
}, testInfo) => {
  test.setTimeout(240_000);
  const account = bili.state.viewer.mid;
  bili.state.viewer.history.splice(12);
  const lines = Array.from({ length: ROWS }, (_, n) =>
    viewingLine(
      archivedViewing({
        account,
        key: `archive_${n + 1}`,
        title: `第 ${n} 个：${'很长的标题'.repeat(16)}`,
        viewedSeconds: END - n * 600,
      }),
    ),
  );
  const file = testInfo.outputPath('large.jsonl');
  await writeFile(file, [headLine(account, Date.now(), ROWS), ...lines]);

  const page = await openDashboard(signedIn, '#/history');
  await page.getByRole('button', { name: '开启存档' }).click();
  const facts = page.locator('[data-archive="done"]');
  await expect(facts).toContainText('已存 12 条');
  await page.getByRole('button', { name: '导出和导入' }).click();
  const dialog = page.getByRole('dialog', { name: '导出和导入' });
  const input = dialog.locator('input[type="file"]');

  // Stopped while it is read, nothing has happened.
  await input.setInputFiles(file);
  await expect(dialog.getByText(/^正在读文件，已读 \d/)).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog.getByRole('button', { name: '选择文件…' })).toBeVisible();

  await input.setInputFiles(file);
  await expect(dialog.getByText('文件里有 130,000 条：130,000 条是新的')).toBeVisible({
    timeout: 90_000,
  });
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(dialog.getByText(/^正在导入，已导入 [1-9]/)).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog.getByText(/^已停下，新增了 [\d,]+ 条/)).toBeVisible();
  await dialog.getByRole('button', { name: '整个撤销「large.jsonl」' }).click();
  await expect(facts).toContainText('已存 12 条');
});
