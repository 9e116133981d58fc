import { PEOPLE } from '../../fake-bili/index.ts';
import { ask, expect, test } from '../fixtures.ts';
import { openJournal, person, view } from './journal.ts';

test('everything can be exported, and no token is in it', async ({ bili, signedIn }) => {
  const page = await openJournal(signedIn);
  const items = [person(bili, PEOPLE.upB)];
  await ask(page, 'acts.order', { kind: 'follow', params: {}, items });
  await expect(view(page, 'ready')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  const { lines } = JSON.parse(text) as { lines: { id: string; state: string }[] };
  expect(lines).toMatchObject([{ id: String(PEOPLE.upB), state: 'verified' }]);
  expect(text).not.toContain(bili.state.viewer.csrf);
  expect(text).not.toContain(bili.state.viewer.sessdata);
});
