import { describe, expect, it } from 'vitest';
import { row } from '../../../../tests/support/following-rows.ts';
import { createInitials, fitsInitials } from './initials.ts';
import { OTHER_READINGS } from './readings.ts';
import { createSearch } from './search.ts';

describe('initials', () => {
  const initials = createInitials();

  it.each([
    ['影视飓风', 'ysjf'],
    ['罗翔说刑法', 'lxsxf'],
    ['敬汉卿', 'jhq'],
    ['无穷小亮的科普日常', 'wqxldkprc'],
    ['何同学2024', 'htx2024'],
    ['偶像鞋匠', 'oxxj'],
    ['额爱我', 'eaw'],
    ['𠮷野家', 'zyj'],
    ['の★🎉é', ''],
  ])('%s: %s', (name, letters) => {
    expect(initials(name).first).toBe(letters);
  });

  it.each([
    ['老番茄', 'lfq', 'lfj'],
    ['曾小贤', 'zxx', 'cxx'],
    ['单依纯', 'syc', 'dyc'],
    ['长乐', 'cl', 'zy'],
    ['重庆森林', 'cqsl', 'zqsl'],
  ])('%s is found by either reading: %s, %s', (name, one, another) => {
    expect([one, another, 'xyz'].map((letters) => fitsInitials(initials(name), letters))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('no character stands twice under a letter', () => {
    for (const characters of Object.values(OTHER_READINGS)) {
      expect(new Set(characters).size).toBe([...characters].length);
    }
  });

  it('where the browser does not know the order by sound there are none', () => {
    const byNumber = { compare: (a: string, b: string) => (a < b ? -1 : Number(a > b)) };
    expect(createInitials(byNumber)('老番茄 ok').first).toBe('ok');
  });
});

describe('search', () => {
  const people = [
    row({ mid: 12_345, name: '老番茄', sign: '商务合作 QQ 777' }, { note: '同学' }),
    row({ mid: 3_546_000_000_000_001, name: 'LexBurner' }),
    row({ mid: 99, name: '<b>老</b>', sign: '．＊' }),
  ];
  const search = createSearch();
  const found = (text: string) => {
    const matches = search.matcher(text);
    return matches && people.filter(matches).map(({ mid }) => mid);
  };

  it.each<[string, readonly number[]]>([
    ['老', [12_345, 99]],
    ['老番茄', [12_345]],
    ['ＬＥＸ', [3_546_000_000_000_001]],
    ['同学', [12_345]],
    ['合作', [12_345]],
    ['老 合作', [12_345]],
    ['合作 lex', []],
    ['lfq', [12_345]],
    ['fq', [12_345]],
    ['q', [12_345]],
    ['l', [12_345, 3_546_000_000_000_001]],
    ['3546', [3_546_000_000_000_001]],
    ['345', []],
    ['777', [12_345]],
    ['.*', [99]],
    ['<b>', [99]],
  ])('%j', (text, mids) => {
    expect(found(text)).toEqual(mids);
  });

  it('nothing is looked for where nothing is written', () => {
    expect([found(''), found(' \u3000 ')]).toEqual([null, null]);
  });
});
