import { expect, test } from 'vitest';
import { parseSpaceUrl } from './space-url.ts';

const parse = (rest: string) => parseSpaceUrl(new URL(rest, 'https://space.bilibili.com'));

test.each([
  ['/39281746', 'home'],
  ['/39281746/', 'home'],
  ['/39281746?spm_id_from=333.1007', 'home'],
  ['/39281746/dynamic', 'dynamic'],
  ['/39281746/upload/video', 'upload'],
  ['/39281746/video', 'upload'],
  ['/39281746/article', 'upload'],
  ['/39281746/lists/12?type=season', 'lists'],
  ['/39281746/channel/series', 'lists'],
  ['/39281746/favlist?fid=1', 'favlist'],
  ['/39281746/bangumi', 'bangumi'],
  ['/39281746/relation/follow', 'relation'],
  ['/39281746/relation/fans', 'relation'],
  ['/39281746/fans/follow', 'relation'],
  ['/39281746/#/video', 'upload'],
  ['/39281746/constructor', 'other'],
])('%s is the tab %s', (path, tab) => {
  expect(parse(path)).toEqual({ mid: 39281746, tab });
});

test('keeps long mids exact', () => {
  expect(parse('/3546729108314257/upload/video')?.mid).toBe(3546729108314257);
});

test.each(['/', '/0', '/abc', '/12abc', '/ajax/x', '/99999999999999999999'])(
  '%s is nobody',
  (path) => {
    expect(parse(path)).toBeNull();
  },
);

test('other hosts are nobody', () => {
  expect(parseSpaceUrl(new URL('https://www.bilibili.com/39281746'))).toBeNull();
});
