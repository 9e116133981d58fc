import { describe, expect, it } from 'vitest';
import { changedFields, fieldOfCode, PROFILE_RULES, type Profile } from './profile.ts';

const profile: Profile = { name: '自己人', sign: '', sex: '保密', birthday: '2000-01-01' };

describe('what differs', () => {
  it('is only what was changed', () => {
    expect(changedFields(profile, { ...profile })).toEqual([]);
    expect(changedFields(profile, { ...profile, sex: '女', sign: '你好' })).toEqual([
      'sign',
      'sex',
    ]);
  });
});

describe('rules', () => {
  const name = (text: string) => PROFILE_RULES.name(text, '2026-11-25');
  it.each([
    ['一', 'name-short'],
    ['一'.repeat(17), 'name-long'],
    ['😀'.repeat(9), 'name-characters'],
    ['有 空格', 'name-characters'],
    ['全角＿线', 'name-characters'],
    ['逗,号', 'name-characters'],
  ])('%s: %s', (text, problem) => {
    expect(name(text)).toBe(problem);
  });

  it.each(['自己人', 'a-b_c', '全角ＡＢＣ１２', '一'.repeat(16), '𠮷'.repeat(16), 'Zoë'])(
    '%s may be a name',
    (text) => {
      expect(name(text)).toBeNull();
    },
  );

  it('a signature of seventy characters, however long they are', () => {
    expect(PROFILE_RULES.sign('𠮷'.repeat(70), '')).toBeNull();
    expect(PROFILE_RULES.sign('字'.repeat(71), '')).toBe('sign-long');
  });

  it.each([
    ['2000-01-01', null],
    ['2026-11-25', null],
    ['2026-11-26', 'birthday-none'],
    ['1899-12-31', 'birthday-none'],
    ['2026-02-30', 'birthday-none'],
    ['', 'birthday-none'],
  ])('born on %s: %s', (birthday, problem) => {
    expect(PROFILE_RULES.birthday(birthday, '2026-11-25')).toBe(problem);
  });
});

it('every refusal has its field', () => {
  for (const code of [40002, 40004, 40005, 40006, 40014, -104])
    expect(fieldOfCode(code)).toBe('name');
  for (const code of [40015, 40021, 40022]) expect(fieldOfCode(code)).toBe('sign');
  expect([fieldOfCode(-111), fieldOfCode(undefined)]).toEqual([null, null]);
});
