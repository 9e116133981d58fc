import type { Locator } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { dashboardUrl } from '../pages/dashboard.ts';

const ELSEWHERE = [
  'https://evil.example/a.jpg',
  '//evilbilibili.com/a.jpg',
  'http://evilhdslb.com/a.jpg',
  'https://bilibili.com.evil.example/a.jpg',
  'https://user:pw@www.bilibili.com/a.jpg',
  'https://www.bilibili.com@evil.example/a.jpg',
  'https://i0.hdslb.com@evil.example/a.jpg',
  'https://i0.hdslb.com:8443/a.jpg',
  'https://i0.hdslb.com\t.evil.example/a.jpg',
] as const;

/** Every address in every answer leads elsewhere; the key pictures are names and stay. */
function turnAddresses(bili: FakeBili) {
  let n = 0;
  const turn = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string' && /^(https?:)?\/\//.test(value)) {
      return key === 'img_url' || key === 'sub_url' ? value : ELSEWHERE[n++ % ELSEWHERE.length];
    }
    if (Array.isArray(value)) return value.map((one) => turn(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turn(one, name)]));
  };
  bili.faults.add({ match: {}, kind: 'schema-drift', mutate: (body) => turn(body) });
  return () => n;
}

/** Addresses of what is drawn and linked to, but for our own pages. */
async function addressesIn(place: Locator): Promise<readonly string[]> {
  const all = await place
    .locator('img, a[href]')
    .evaluateAll((nodes) =>
      nodes.map((node) => (node as HTMLImageElement).src || (node as HTMLAnchorElement).href),
    );
  return all.filter((address) => !address.startsWith('chrome-extension:'));
}

/** What is told apart by eye: host and anything else that an address may hide. */
const foreign = (address: string) => {
  const { protocol, hostname, port, username } = new URL(address);
  const isSite = /\.(bilibili|hdslb|biliimg)\.com$/.test(hostname);
  return protocol !== 'https:' || !isSite || port !== '' || username !== '';
};

test('addresses in answers that lead elsewhere are neither asked nor drawn', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const turned = turnAddresses(bili);
  const asked: string[] = [];
  signedIn.context.on('request', (request) => asked.push(request.url()));
  const drawn: string[] = [];

  const popup = await openPopup(signedIn);
  for (const view of ['稍后再看', '历史记录', '关注分组']) {
    await popup.getByRole('tab', { name: view }).click();
    await expect(popup.locator('[data-view][data-state="ready"]').last()).toBeVisible();
    drawn.push(...(await addressesIn(popup.locator('body'))));
  }
  await popup.close();

  const user = await signedIn.context.newPage();
  await user.goto(dashboardUrl(signedIn, `#/user/${PEOPLE.rich}`));
  await expect(user.getByRole('region', { name: '粉丝勋章' })).toHaveAttribute(
    'data-state',
    'ready',
  );
  drawn.push(...(await addressesIn(user.locator('body'))));
  await user.close();

  const space = await signedIn.context.newPage();
  await space.goto(spaceUrl(PEOPLE.rich, '?layout=new'));
  const stats = space.getByRole('region', { name: '数据' });
  await expect(stats).toHaveAttribute('data-state', 'ready');
  // What the panels below draw is asked for when they come into view; all of it, with a click.
  const shared = space.getByRole('region', { name: '共同关注' });
  await shared.scrollIntoViewIfNeeded();
  await shared.getByRole('button', { name: /^共 .+ 位$/ }).click();
  await expect(shared.getByRole('listitem').first()).toBeVisible();
  const medals = space.getByRole('region', { name: '粉丝勋章' });
  await medals.scrollIntoViewIfNeeded();
  await expect(medals.getByRole('listitem').first()).toBeVisible();
  await stats.scrollIntoViewIfNeeded();
  await stats.getByRole('button', { name: '全部作品' }).click();
  const works = space.getByRole('dialog', { name: '作品' });
  for (const list of await works.getByRole('tab').all()) {
    await list.click();
    await expect(works.locator('[data-view="works"]')).toHaveAttribute('data-state', /ready|empty/);
    drawn.push(...(await addressesIn(space.locator('bilideck-panels'))));
  }

  expect(turned()).toBeGreaterThan(50);
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.filter(foreign)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('chrome-extension:')).filter(foreign)).toEqual([]);
});
