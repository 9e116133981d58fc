import { expect, test } from 'vitest';
import { bilibiliLink, faceUrl } from './links.ts';

test.each(['https://live.bilibili.com/23187742', 'https://space.bilibili.com/1'])(
  '%s is kept',
  (url) => {
    expect(bilibiliLink(url)).toBe(url);
  },
);

test.each([
  'http://live.bilibili.com/1',
  'javascript:alert(1)//.bilibili.com',
  'https://bilibili.com.example.org/',
  'https://evilbilibili.com/',
  '//live.bilibili.com/1',
  '',
])('%s is dropped', (url) => {
  expect(bilibiliLink(url)).toBeNull();
});

test('faces come small, and only from Bilibili', () => {
  expect(faceUrl('https://i0.hdslb.com/bfs/face/a.jpg')).toBe(
    'https://i0.hdslb.com/bfs/face/a.jpg@80w_80h_1c.webp',
  );
  expect(faceUrl('https://tracker.example.org/a.jpg')).toBeNull();
});
