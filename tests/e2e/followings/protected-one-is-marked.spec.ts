import { expect, test } from '../fixtures.ts';
import { bar, nameOf, openWorkbench, people, rows } from './workbench.ts';

test('somebody under protection is marked, and a file names who is chosen', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn);
  const [first] = people(bili);
  const row = rows(page).first();
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '加入保护名单' }).click();
  await expect(row).toContainText('受保护');
  await row.getByRole('checkbox').click();
  await expect(row.getByRole('checkbox')).toBeChecked();
  await bar(page).getByRole('button', { name: '更多' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '导出 JSON' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const list = JSON.parse(Buffer.concat(chunks).toString()) as {
    people: { mid: number; name: string }[];
  };
  expect(list.people.map(({ mid, name }) => [mid, name])).toEqual([
    [first?.mid, nameOf(bili, first?.mid ?? 0)],
  ]);
});
