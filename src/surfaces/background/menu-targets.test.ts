import { describe, expect, it } from 'vitest';
import { targetOf } from './menu-targets.ts';

describe('targetOf', () => {
  it('takes the link before the selection', () => {
    const clicked = { linkUrl: 'https://space.bilibili.com/7', selectionText: '某位UP主' };
    expect(targetOf(clicked, false)).toEqual({ type: 'user', mid: 7 });
  });

  it.each([
    'https://live.bilibili.com/21452505?from=x',
    'https://live.bilibili.com/blanc/21452505',
    'https://t.bilibili.com/1012345678901234567',
    'https://www.bilibili.com/opus/1012345678901234567',
  ])('%s is somebody’s, and does not say whose', (linkUrl) => {
    expect(targetOf({ linkUrl }, false)).toEqual({ type: 'theirs' });
  });

  it.each(['https://live.bilibili.com/', 'https://t.bilibili.com/', 'https://example.org/opus/1'])(
    '%s is nobody’s',
    (linkUrl) => {
      expect(targetOf({ linkUrl }, false)).toBeNull();
    },
  );

  it('takes the page for items about the page, and only for those', () => {
    const clicked = { pageUrl: 'https://www.bilibili.com/video/BV1xx411c7mD/' };
    expect(targetOf(clicked, true)).toEqual({ type: 'video', bvid: 'BV1xx411c7mD' });
    expect(targetOf(clicked, false)).toBeNull();
  });

  it.each([
    ['UID:39281746', { type: 'user', mid: 39281746 }],
    ['ＵＩＤ：39281746', { type: 'user', mid: 39281746 }],
    ['@某位UP主', { type: 'name', name: '某位UP主' }],
    // In letters of another width it is another person's name.
    ['＠ＡＢＣ酱', { type: 'name', name: 'ＡＢＣ酱' }],
    // Digits alone may be somebody's name: they are looked up as one.
    ['10086', { type: 'name', name: '10086' }],
    ['一整段选中的文字 里面有空格', null],
    ['a,b', null],
    ['甲，乙', null],
    ['   ', null],
  ])('selection %s', (selectionText, target) => {
    expect(targetOf({ selectionText }, false)).toEqual(target);
  });
});
