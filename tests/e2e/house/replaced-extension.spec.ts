import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

interface Worker {
  chrome: { runtime: { reload(): void } };
}

test('a page left open while the extension is replaced asks to be loaded again', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upB));
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  const follow = panel.getByRole('button', { name: '关注', exact: true });
  await expect(follow).toBeVisible();

  const worker = await signedIn.worker();
  const gone = new Promise((resolve) => worker.once('close', resolve));
  await worker.evaluate(() => (globalThis as unknown as Worker).chrome.runtime.reload());
  await gone;
  await follow.click();
  await expect(panel.getByRole('status')).toContainText('请刷新页面');
  expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
});
