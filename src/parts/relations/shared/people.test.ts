import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/csv.ts';
import { type PeopleSource, peopleToCsv, peopleToJson } from './export-people.ts';
import type { PersonInList } from './listed.ts';
import { createShown, needsAll } from './shown.ts';

const person = (change: Partial<PersonInList>): PersonInList => ({
  mid: 1,
  name: '甲',
  face: '',
  sign: '',
  official: '',
  vip: false,
  mine: 'none',
  special: false,
  tagids: [],
  sinceSeconds: 1_700_000_000,
  ...change,
});

const EVERYBODY = { text: '', order: 'newest', only: 'all' } as const;

describe('what is shown of a list', () => {
  const rows = [
    person({ mid: 3_546_729_108_314_257, name: '乙', mine: 'mutual' }),
    person({ mid: 20, name: 'Ａｂｃ', sign: '做饭' }),
    person({ mid: 3, name: '甲' }),
  ];
  const shown = createShown(new Intl.Collator('zh-CN').compare);
  const mids = (asked: Parameters<typeof shown>[1]) => shown(rows, asked).map(({ mid }) => mid);

  it('is found by name in either width, signature, or the beginning of the UID', () => {
    expect(mids({ ...EVERYBODY, text: 'ABC' })).toEqual([20]);
    expect(mids({ ...EVERYBODY, text: '做' })).toEqual([20]);
    expect(mids({ ...EVERYBODY, text: '35467291083142' })).toEqual([3_546_729_108_314_257]);
  });

  it('leaves the list as it was given', () => {
    expect(mids({ ...EVERYBODY, order: 'oldest' })).toEqual([3, 20, 3_546_729_108_314_257]);
    expect(mids({ ...EVERYBODY, order: 'name' })).toHaveLength(3);
    expect(mids(EVERYBODY)).toEqual([3_546_729_108_314_257, 20, 3]);
    expect(mids({ ...EVERYBODY, only: 'mutual' })).toEqual([3_546_729_108_314_257]);
  });

  it('is a question about the whole list, unless it is the list as it comes', () => {
    expect(needsAll(EVERYBODY)).toBe(false);
    expect(needsAll({ ...EVERYBODY, text: ' ' })).toBe(false);
    expect(needsAll({ ...EVERYBODY, only: 'none' })).toBe(true);
  });
});

describe('a file of people', () => {
  const source: PeopleSource = {
    list: 'fans',
    of: 7,
    exportedAtMs: 1_764_000_000_000,
    readAtMs: 1_763_999_000_000,
    complete: false,
    read: 100,
    total: 12_345,
    only: 'chosen',
    asked: { text: '', relation: 'all' },
  };
  const heads = {
    uid: 'UID',
    name: '昵称',
    mine: '我的关系',
    special: '特别关注',
    since: '时间',
    verified: '认证',
    sign: '签名',
    note: '备注',
    link: '链接',
    complete: '名单完整',
    read: '已读人数',
    total: '名单人数',
    only: '范围',
    readAt: '读取时间',
  };
  const odd = person({
    mid: 3_546_729_108_314_257,
    name: '=cmd|"a"',
    sign: '一行\n两行',
    sinceSeconds: null,
  });

  it('says of every row whether the list was whole, and keeps texts texts', () => {
    const text = peopleToCsv([{ ...odd, note: '同学' }], source, heads, '所选');
    expect(text).toContain("'=cmd");
    const { lines } = readCsv(text);
    expect(lines).toEqual([
      Object.values(heads),
      [
        '3546729108314257',
        '=cmd|"a"',
        'none',
        '0',
        '',
        '',
        '一行\n两行',
        '同学',
        'https://space.bilibili.com/3546729108314257',
        '0',
        '100',
        '12345',
        '所选',
        '2025-11-24T15:43:20.000Z',
      ],
    ]);
  });

  it('leaves empty how many there are where the service did not say', () => {
    const text = peopleToCsv([odd], { ...source, total: null, readAtMs: null }, heads);
    expect(readCsv(text).lines[1]?.slice(-5)).toEqual(['0', '100', '', 'chosen', '']);
  });

  it('says how much of it there is', () => {
    const read = JSON.parse(peopleToJson([odd], source)) as object;
    expect(read).toMatchObject({
      format: 'bilideck-people',
      list: 'fans',
      of: 7,
      complete: false,
      read: 100,
      total: 12_345,
      count: 1,
      only: 'chosen',
      readAt: '2025-11-24T15:43:20.000Z',
      people: [{ mid: 3_546_729_108_314_257, since: null }],
    });
    expect(read).not.toHaveProperty('asked');
  });

  it('says what was searched for, where it has only those who were found', () => {
    const asked = { text: '甲', relation: 'mutual' } as const;
    const whole = { ...source, complete: true, read: 12_345, only: 'found', asked } as const;
    const read = JSON.parse(peopleToJson([odd], whole)) as object;
    expect(read).toMatchObject({ complete: true, read: 12_345, total: 12_345, count: 1, asked });
  });
});
