import { describe, expect, it } from 'vitest';
import { isSiteHost, pictureUrl, siteUrl } from './links.ts';

describe('pictureUrl and siteUrl', () => {
  it.each([
    ['//i0.hdslb.com/bfs/a.jpg', 'https://i0.hdslb.com/bfs/a.jpg'],
    ['http://i0.hdslb.com/bfs/a.jpg', 'https://i0.hdslb.com/bfs/a.jpg'],
    ['https://i0.hdslb.com/bfs/a.jpg@96w.webp', 'https://i0.hdslb.com/bfs/a.jpg@96w.webp'],
    ['https://archive.biliimg.com/bfs/a.png', 'https://archive.biliimg.com/bfs/a.png'],
    ['HTTPS://I0.HDSLB.COM/a.jpg', 'https://i0.hdslb.com/a.jpg'],
  ])('%s is a picture', (address, held) => {
    expect(pictureUrl(address)).toBe(held);
    expect(siteUrl(address)).toBe('');
  });

  it.each([
    ['//live.bilibili.com/1', 'https://live.bilibili.com/1'],
    ['http://www.bilibili.com/video/BV1?p=2#t', 'https://www.bilibili.com/video/BV1?p=2#t'],
  ])('%s is a page, and no picture: it would carry cookies', (address, held) => {
    expect(siteUrl(address)).toBe(held);
    expect(pictureUrl(address)).toBe('');
  });

  it.each([
    '',
    'live.bilibili.com/1',
    '/bfs/a.jpg',
    'javascript:alert(1)//.bilibili.com',
    'data:image/svg+xml,x',
    'blob:https://www.bilibili.com/1',
    'ftp://www.bilibili.com/1',
    'https://evil.example/x',
    'https://evilbilibili.com/x',
    'https://evilhdslb.com/x',
    'https://bilibili.com.evil.example/x',
    'https://i0.hdslb.com.evil.example/x',
    'https://www.bilibili.com@evil.example/x',
    'https://i0.hdslb.com@evil.example/x',
    'https://user:pw@www.bilibili.com/x',
    'https://user:pw@i0.hdslb.com/x',
    'https://@i0.hdslb.com:8443/x',
    'https://www.bilibili.com:8443/x',
    'http://i0.hdslb.com:80/x',
    'https:\\\\evil.example\\i0.hdslb.com',
    'https://evil.example\\.bilibili.com/x',
    'https://evil.example#.hdslb.com',
    'https://evil.example?.bilibili.com',
    'https://i0.hdslb.com\t.evil.example/x',
    'https://xn--hdslb-.com/x',
    'https://i0.hdslb.com./x',
    'https://[::1]/x',
    'https://',
  ])('%j leads nowhere', (address) => {
    expect([pictureUrl(address), siteUrl(address)]).toEqual(['', '']);
  });
});

it('a host is the site with its dot or not at all', () => {
  expect(['bilibili.com', '.bilibili.com', 'www.bilibili.com'].filter(isSiteHost)).toHaveLength(3);
  expect(['evilbilibili.com', 'bilibili.com.example', '', '.com'].filter(isSiteHost)).toEqual([]);
});
