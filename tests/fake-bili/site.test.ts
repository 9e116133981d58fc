import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { send } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(async () => {
  await bili.close();
  expect(bili.unknown).toEqual([]);
  expect(bili.violations).toEqual([]);
});

const page = (target: string, host = 'space.bilibili.com') => send(bili, { host, target });

it('space pages carry the data of the person and choose layout and theme', async () => {
  const plain = await page(`/${PEOPLE.upA}`);
  expect(plain.type).toContain('text/html');
  expect(plain.text).toContain('阿橙的慢厨房的个人空间');
  expect(plain.text).toContain('<div id="app"></div>');
  const old = await page(`/${PEOPLE.upA}/video?layout=old&theme=dark&variant=wrapped`);
  expect(old.text).toContain('"layout":"old","variant":"wrapped"');
  expect(old.text).toContain('<html lang="zh-CN" class="bili_dark">');
  expect((await page(`/${PEOPLE.upA}?layout=unknown`)).text).not.toContain('id="app"');
});

it('hostile text cannot leave the data', async () => {
  const { text } = await page(`/${PEOPLE.hostile}`);
  expect(text).not.toContain('<img src=x');
  expect(text).not.toContain('<script>window.__pwned');
});

it('cancelled and unknown people have no page', async () => {
  expect((await page(`/${PEOPLE.deleted}`)).status).toBe(404);
  expect((await page('/4')).status).toBe(404);
});

it('home, video, scripts, pictures', async () => {
  const home = await page('/', 'www.bilibili.com');
  const bvid = /"bvid":"(BV\w{10})"/.exec(home.text)?.[1];
  expect((await page(`/video/${bvid}`, 'www.bilibili.com')).status).toBe(200);
  expect((await page('/fake-assets/space.js')).type).toContain('javascript');
  const face = `/bfs/face/${PEOPLE.upA.toString(16).padStart(40, '0')}.jpg@96w_96h.webp`;
  const picture = await page(face, 'i0.hdslb.com');
  expect(picture.type).toBe('image/svg+xml');
  expect(picture.text).toContain('阿');
  expect((await page('/favicon.ico')).status).toBe(204);
});
