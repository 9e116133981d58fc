import { describe, expect, it } from 'vitest';
import { targetOf } from './menu-targets.ts';

describe('targetOf', () => {
  it.each([
    ['https://space.bilibili.com/39281746', { type: 'user', mid: 39281746 }],
    [
      'https://space.bilibili.com/3494001122334455/dynamic?x=1',
      { type: 'user', mid: 3494001122334455 },
    ],
    ['https://www.bilibili.com/video/BV1xx411c7mD/?p=2', { type: 'video', bvid: 'BV1xx411c7mD' }],
    ['https://space.bilibili.com/', null],
    ['https://space.bilibili.com/99999999999999999', null],
    ['https://example.org/video/BV1xx411c7mD', null],
    ['https://notbilibili.com.example.org/1', null],
    ['https://evilbilibili.com/video/BV1xx411c7mD', null],
    ['https://bilibili.com/video/BV1xx411c7mD', { type: 'video', bvid: 'BV1xx411c7mD' }],
  ])('%s', (link, target) => {
    expect(targetOf(link, undefined)).toEqual(target);
  });

  it.each([
    ['UID:39281746', { type: 'user', mid: 39281746 }],
    ['ＵＩＤ：39281746', { type: 'user', mid: 39281746 }],
    ['@某位UP主', { type: 'name', name: '某位UP主' }],
    // Digits alone may be somebody's name: they are looked up as one.
    ['10086', { type: 'name', name: '10086' }],
    ['一整段选中的文字 里面有空格', null],
    ['a,b', null],
    ['   ', null],
  ])('selection %s', (text, target) => {
    expect(targetOf(undefined, text)).toEqual(target);
  });
});
