import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { openIsolatedWorld } from '../../support/isolated-world.ts';
import { spaceUrl } from '../fixtures.ts';

/** What a script on the site's pages may and may not get, asked from where ours runs. */

export const me = PEOPLE.viewer;

export const writes = (bili: FakeBili) => bili.log.filter(({ method }) => method === 'POST');

export const one = (kind: string, target: object, params: object = {}) => ({
  kind,
  params,
  items: [{ id: '1', title: '某人', target }],
});

export async function openSpace({ context, extensionId }: Opened, mid: number) {
  const page = await context.newPage();
  await page.goto(spaceUrl(mid));
  await page.getByRole('region', { name: '数据' }).waitFor();
  return { page, world: await openIsolatedWorld(page, extensionId) };
}
