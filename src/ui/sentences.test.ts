import { beforeAll, describe, expect, it } from 'vitest';
import type { OrderItem, Plan, Run, RunOrder } from '@/src/engine/shared/runs.ts';
import { setTexts } from '@/src/i18n.ts';
import { KIND_IDS, type KindId, type OtherKind } from '@/src/shared/kind-ids.ts';
import texts from '../../public/_locales/zh_CN/messages.json';
import { orderSaid, planSaid, runSaid } from './said.ts';
import { sentence } from './sentences.ts';

const items = (count: number): OrderItem[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), title: `第 ${at}`, target: {} }));
const order = (kind: KindId, of: readonly OrderItem[], params: object = {}, into?: string) =>
  ({ kind, params, items: of, ...(into && { into }) }) satisfies RunOrder;
const told = (asked: RunOrder) => sentence(orderSaid(asked));

describe('sentence', () => {
  beforeAll(() => setTexts(texts));

  it.each([
    [order('toview-to-fav', items(20), { move: true }, '学习资料'), '移动 20 个视频到「学习资料」'],
    [
      order('toview-to-fav', items(20), { move: false }, '学习资料'),
      '复制 20 个视频到「学习资料」',
    ],
    [order('toview-to-fav', items(1), { move: true }, '学习资料'), '移动「第 0」到「学习资料」'],
    [order('group-move', items(48), {}, '做饭'), '移动 48 人到「做饭」'],
    [order('group-leave', items(3), {}, '做饭'), '把 3 人移出「做饭」'],
    [order('unfollow', items(1_200)), '取消关注 1,200 人'],
    [order('unfollow', items(1)), '取消关注「第 0」'],
    [order('history-pause', items(1), { paused: true }), '暂停记录历史'],
    [order('history-clear', items(1)), '清空历史记录'],
  ] as const)('says verb, object and target', (asked, said) => {
    expect(told(asked)).toBe(said);
  });

  it('counts what an item stands for, and not the item', () => {
    const clear = [{ id: 'watched', title: '移除已看完', target: {}, size: 139 }];
    expect(told(order('toview-clear', clear, { what: 'watched' }))).toBe('移除 139 个已看完的视频');
    const group = [{ id: '7', title: 'x', target: {}, size: 262 }];
    expect(told(order('group-delete', group))).toBe('删除分组「x」（262 人）');
    expect(told(order('group-delete', items(1)))).toBe('删除分组「第 0」');
    const groups = items(3).map((item) => ({ ...item, size: 40 }));
    expect(told(order('group-delete', groups))).toBe('删除 3 个分组（共 120 人）');
  });

  it('leaves out what a plan leaves out and what was unticked', () => {
    const all = items(5).map((item, at) => ({ ...item, skip: at === 0 ? 'protected' : null }));
    const plan = { kind: 'unfollow', params: {}, items: all } as unknown as Plan;
    expect(sentence(planSaid(plan))).toBe('取消关注 4 人');
    expect(sentence(planSaid(plan, new Set(['1', '2', '3'])))).toBe('取消关注「第 4」');
  });

  it('says of a run what its plan said, and less where an old one does not know the place', () => {
    const run = { kind: 'group-move', params: {}, title: '甲', counts: { total: 48 } } as Run;
    expect(sentence(runSaid({ ...run, into: '做饭' }))).toBe('移动 48 人到「做饭」');
    expect(sentence(runSaid(run))).toBe('移动到分组');
    const kind = 'of-another-version' as string as OtherKind;
    expect(sentence(runSaid({ ...run, kind }))).toBe('of-another-version');
  });

  it.each(KIND_IDS)('%s has its words for one and for many', (kind) => {
    const one = told(order(kind, items(1), {}, '那里'));
    const many = told(order(kind, items(2), {}, '那里'));
    expect(one).not.toMatch(/^(plan|one)_/);
    expect(many).not.toMatch(/^(plan|one)_/);
    expect(one + many).not.toContain('$');
  });
});
