import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { openAccount, section } from './account-page.ts';

const WEEK_OLD = '2026-09-01 08:00:00';

/** The log with two rows that are alike, from long ago. */
function withOldRows(body: unknown): unknown {
  const answer = body as { data: { list: object[]; count: number } };
  const old = { time: WEEK_OLD, delta: 5, reason: '两次一样' };
  const list = [...answer.data.list, old, old];
  return { ...answer, data: { list, count: list.length } };
}

test('rows stay when the site shows them no more, and leave as a file', async ({
  bili,
  signedIn,
}) => {
  const off = bili.faults.add({
    match: { operation: 'expLog' },
    kind: 'schema-drift',
    mutate: withOldRows,
  });
  const page = await openAccount(signedIn, 'exp');
  await expect(section(page, 'exp').getByText('两次一样')).toHaveCount(2);
  off();
  await section(page, 'exp').getByRole('button', { name: '刷新' }).click();
  await expect(section(page, 'exp').getByText('两次一样')).toHaveCount(0);

  await page.goto(page.url().replace('/exp', ''));
  const timeline = section(page);
  // One kind alone: the rest is out of the list and out of the file.
  for (const name of ['硬币', '登录记录', '节操']) {
    await timeline.getByRole('button', { name, exact: true }).click();
  }
  await timeline.getByRole('list', { name: '时间线' }).hover();
  const list = timeline.getByRole('list', { name: '时间线' }).locator('..');
  await list.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(timeline.getByText('两次一样')).toHaveCount(2);
  await expect(timeline.getByText(/没有保存到完整记录/)).toBeVisible();

  const download = page.waitForEvent('download');
  await timeline.getByRole('button', { name: '导出 CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.match(/2026-09-01T00:00:00\.000Z,经验,5,两次一样,/g)).toHaveLength(2);
  expect(file).not.toContain('登录记录');
});
