import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { ask, begin, expect } from '../fixtures.ts';

/** Under every tab: what goes on elsewhere, and what ended while nobody looked. */
export const since = (page: Page) => page.getByRole('complementary', { name: '进行中的任务' });

/** Takes the newest videos out of watch-later; gives them once that has ended. */
export async function removeVideos(page: Page, bili: FakeBili, count: number) {
  const videos = bili.state.viewer.toview.slice(0, count).map(({ aid }) => ({
    aid,
    title: bili.state.videos.get(aid)?.title ?? '',
  }));
  const items = videos.map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
  await begin(page, { kind: 'toview-remove', params: {}, items });
  const left = () => bili.state.viewer.toview.some(({ aid }) => aid === videos.at(-1)?.aid);
  await expect.poll(left, { timeout: 30_000 }).toBe(false);
  await expect
    .poll(async () => (await ask(page, 'runs.recent', { limit: 1 })) as { state: string }[])
    .toMatchObject([{ state: 'done' }]);
  return videos;
}

export async function openPage({ context, extensionId }: Opened, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}
