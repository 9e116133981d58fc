import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import { archivedViewing } from '@/tests/support/archived-viewing.ts';
import { ArchivedViewingRow } from './ArchivedViewingRow.tsx';

afterEach(() => render(null, document.body));

function textOf(
  fields: Partial<Viewing>,
  place: ViewingPlace = 'both',
  words: readonly string[] = [],
  names = words,
  waits = false,
) {
  render(
    <ArchivedViewingRow
      viewing={archivedViewing(fields)}
      place={place}
      picked={false}
      waits={waits}
      words={words}
      names={names}
      onPick={() => undefined}
      onMenu={() => undefined}
    />,
    document.body,
  );
  return document.body.textContent ?? '';
}

it('of a kind that nobody knows the kind is said, beside whatever the row tells', () => {
  const row = { key: 'hologram_5', business: 'hologram', raw: { kid: 5 }, title: '全息演唱会' };
  const text = textOf(row);
  expect(text).toContain('全息演唱会');
  expect(text).toContain('其他：hologram');
  expect(document.querySelector('a')).toBeNull();
});

it('without a title it has a name all the same, and 300 emoji are one', () => {
  expect(textOf({ title: '' })).toContain('内容已失效');
  const long = '👩‍👩‍👧'.repeat(300);
  expect(textOf({ title: long, url: 'https://www.bilibili.com/video/av1' })).toContain(long);
  expect(document.querySelector('input')?.getAttribute('aria-label')).toBe(long);
});

it('where it is stands there only where that is one place', () => {
  expect(textOf({}, 'site')).toContain('仅站内');
  expect(textOf({}, 'here')).toContain('仅存档');
  expect(textOf({}, 'both')).not.toContain('仅');
  expect(textOf({}, null)).not.toContain('仅');
});

it('of a time that nobody told none is said', () => {
  expect(textOf({ viewedSeconds: 1_760_000_000 })).toMatch(/\d\d:\d\d$/);
  expect(textOf({ viewedSeconds: 0, durationSeconds: 0 })).not.toMatch(/\d\d:\d\d/);
});

it('what was looked for is marked where it stands, behind emoji too', () => {
  textOf({ title: '😀👨‍👩‍👧 纸飞机和猫，还有 Cat.*' }, 'both', ['飞机', 'cat.*', '👧']);
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['👧', '飞机', 'Cat.*']);
});

it('it is marked in the name of the uploader and in the category as well', () => {
  const found = (mid: number) => {
    textOf(
      { title: '猫', author: { mid, name: '猫与纸' }, partition: '动物' },
      'both',
      ['动'],
      ['纸'],
    );
    return [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  };
  // The category once more beside the title, for a list that has no room for its column.
  expect(found(42)).toEqual(['动', '纸', '动']);
  expect(document.querySelector<HTMLElement>('a[href$="/42"]')?.title).toBe('猫与纸');
  expect(found(0)).toEqual(['动', '纸', '动']);
});

it('what holds the word is shown where no column shows it, and only then', () => {
  const row = { title: '猫', partition: '动物圈', badge: '番剧', bvid: 'BV1xx411c7mD' };
  expect(textOf(row, 'both', ['动物'])).toContain('动物圈');
  expect(textOf(row, 'both', ['bv1xx'])).toContain('BV1xx411c7mD');
  expect(textOf(row, 'both', ['猫'])).not.toMatch(/动物圈|BV1/);
  expect(textOf(row)).not.toMatch(/动物圈|BV1/);
});

it('that a run has still to delete it stands in the row', () => {
  expect(textOf({}, 'both', [], [], true)).toContain('等待处理');
  expect(textOf({})).not.toContain('等待处理');
});
