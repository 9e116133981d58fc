import { describe, expect, it } from 'vitest';
import levelSix from '../../../../tests/fixtures/nav/level-6.json' with { type: 'json' };
import success from '../../../../tests/fixtures/nav/success.json' with { type: 'json' };
import type { DataOf, Operation } from '../../../api/define.ts';
import { readAnswer } from '../../../api/envelope.ts';
import type { LogKind } from '../shared/log-entry.ts';
import { LOGS } from './log-reads.ts';
import { accountRead } from './reads.ts';

function answerOf<O extends Operation>(operation: O, data: object) {
  const body = JSON.stringify({ code: 0, message: '0', data });
  const found = readAnswer(operation, 200, body);
  return { data: found.data as DataOf<O>, dropped: found.dropped.length };
}

const accountOf = (data: object) =>
  accountRead.value(answerOf(accountRead.operation, data).data, {}, 0);

/** The account that an answer of `nav` tells of. */
const accountIn = (changes: object, of: { readonly body: { readonly data: object } } = success) =>
  accountOf({ ...of.body.data, ...changes });

describe('the signed-in account', () => {
  it.each([
    ['the text of the last level', levelSix.body.data.level_info],
    ['nothing', { current_level: 6, current_min: 28_800, current_exp: 40_210 }],
    ['null', { current_level: 6, current_min: 28_800, current_exp: 40_210, next_exp: null }],
  ])('has no next level where the service says %s', (_, level_info) => {
    const account = accountIn({ level_info });
    expect(account).toMatchObject({ level: 6, exp: { current: 40_210, next: null } });
  });

  it('has coins and a moral score only where they were told', () => {
    expect(accountIn({ money: 172.4, moral: 0 })).toMatchObject({ coins: 172.4, moral: 0 });
    expect(accountIn({ money: null, moral: null })).toMatchObject({ coins: null, moral: null });
    const { money: _, moral: __, ...rest } = success.body.data;
    expect(accountOf(rest)).toMatchObject({ coins: null, moral: null });
    expect(accountIn({}, levelSix)).toMatchObject({ coins: null, moral: 70 });
  });

  it('has membership, frame and verification as they are called, or none', () => {
    const told = accountIn({
      vip: { status: 1, due_date: 1_830_268_800_000, label: { text: '年度大会员' } },
      pendant: { pid: 5, name: '小电视' },
      official: { type: 0, title: 'bilibili 知名UP主' },
    });
    expect(told).toMatchObject({
      vip: { label: '年度大会员', dueMs: 1_830_268_800_000 },
      pendant: '小电视',
      verified: 'bilibili 知名UP主',
    });
    const none = accountIn({
      vip: { status: 0, due_date: 1_600_000_000_000, label: { text: '' } },
      pendant: { pid: 0, name: '' },
      official: { type: -1, title: '' },
    });
    expect(none).toMatchObject({ vip: null, pendant: null, verified: null });
    expect(accountIn({ vip: null, pendant: null, official: null })).toMatchObject({
      vip: null,
      pendant: null,
      verified: null,
    });
    // Older answers name the membership by its number alone.
    expect(accountIn({ vipStatus: 1 })).toMatchObject({ vip: { label: '', dueMs: null } });
  });

  it('keeps a name of full-width characters and an id of sixteen digits as they came', () => {
    const account = accountIn({ uname: 'Ａｂｃ酱＿', mid: 3_546_729_108_314_257 });
    expect(account).toMatchObject({ name: 'Ａｂｃ酱＿', mid: 3_546_729_108_314_257 });
  });
});

describe('a log', () => {
  const ROW = { time: '2026-11-24 08:00:00', delta: 5, reason: '登录奖励' };

  function logIn(kind: LogKind, answer: object) {
    const { operation, value } = LOGS[kind];
    const { data, dropped } = answerOf(operation, answer);
    return value(data, {}, dropped);
  }

  it('of a week without entries is whole and empty', () => {
    for (const kind of ['exp', 'coins', 'login', 'moral'] as const) {
      expect(logIn(kind, { list: [], count: 0 })).toEqual({ entries: [], isWhole: true });
    }
  });

  it.each([
    ['the service counts more than it gives', { list: [ROW], count: 12 }],
    ['a row in the middle has no amount', { list: [ROW, { ...ROW, delta: null }, ROW], count: 3 }],
    ['a row in the middle has no time', { list: [ROW, { ...ROW, time: '昨天' }, ROW], count: 3 }],
  ])('is not whole where %s, and keeps what there is', (_, answer) => {
    const { entries, isWhole } = logIn('exp', answer);
    expect(isWhole).toBe(false);
    expect(entries).toContainEqual({
      atSeconds: Date.parse('2026-11-24T00:00:00Z') / 1000,
      delta: 5,
      text: '登录奖励',
      ok: null,
    });
  });

  it('where nothing is counted, what came is all there is', () => {
    expect(logIn('exp', { list: [ROW] })).toMatchObject({ isWhole: true });
  });
});
