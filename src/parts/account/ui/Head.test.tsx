import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Account } from '@/src/parts/account/shared/account.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Head } from './Head.tsx';

const ACCOUNT: Account = {
  mid: 3_546_729_108_314_257,
  name: 'Ａｂｃ酱＿',
  face: '',
  level: 5,
  exp: { current: 14_270, next: 28_800 },
  coins: 172.4,
  moral: 70,
  vip: { label: '年度大会员', dueMs: new Date(2027, 0, 15, 12).getTime() },
  pendant: '小电视',
  verified: 'bilibili 知名UP主',
};

afterEach(() => render(null, document.body));

function shown(changes: Partial<Account> = {}) {
  const ask = (() => new Promise(() => undefined)) as unknown as Background;
  render(<Head ask={ask} account={{ ...ACCOUNT, ...changes }} />, document.body);
  const facts = [...document.querySelectorAll('dl > div')].map((one) => [
    one.querySelector('dt')?.textContent,
    one.querySelector('dd')?.textContent,
  ]);
  const tile = (part: string) => document.querySelector(`a[href$="/${part}"]`)?.textContent;
  return { facts: Object.fromEntries(facts) as Record<string, string>, tile };
}

it('shows membership, frame and verification as the service calls them', () => {
  const { facts } = shown();
  expect(document.body.textContent).toContain('Ａｂｃ酱＿');
  expect(document.body.textContent).toContain('年度大会员');
  expect(facts).toMatchObject({
    大会员至: '2027-01-15',
    头像挂件: '小电视',
    认证: 'bilibili 知名UP主',
  });
});

it('says that there is none of them, and no end of a membership that nobody told', () => {
  const { facts } = shown({ vip: null, pendant: null, verified: null });
  expect(facts).toMatchObject({ 头像挂件: '无', 认证: '无' });
  expect(facts).not.toHaveProperty('大会员至');
  expect(shown({ vip: { label: '', dueMs: null } }).facts).not.toHaveProperty('大会员至');
  expect(document.body.textContent).toContain('大会员');
});

it('at the last level there is no next one; elsewhere that it was not said is told', () => {
  const exp = { current: 40_210, next: null };
  expect(shown({ level: 6, exp }).tile('exp')).toBe('经验40,210已满级');
  expect(shown({ level: 5, exp }).tile('exp')).toBe('经验40,210B站没有返回下一级所需的经验');
  expect(shown().tile('exp')).toBe('经验14,270距 LV6 还差 14,530');
  expect(document.querySelector('progress')?.max).toBe(28_800);
});

it('coins and a score that were not told are no zeros', () => {
  const { tile } = shown({ coins: null, moral: null });
  expect(tile('coins')).toBe('硬币—B站没有返回硬币数量');
  expect(tile('moral')).toBe('节操—未知');
  expect(shown({ coins: 0, moral: 0 }).tile('coins')).toBe('硬币0查看收支');
});
