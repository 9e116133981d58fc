import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { condition } from '@/src/parts/followings/shared/conditions.ts';
import { toColumns } from '@/src/parts/followings/shared/following-columns.ts';
import type { Rule } from '@/src/parts/followings/shared/rules.ts';
import type { Background } from '@/src/rpc/client.ts';
import { following } from '../../../../../tests/support/following-rows.ts';
import { groupMaker } from '../../../../../tests/support/group-maker.ts';
import { createRulesModel } from './rules-model.ts';

afterEach(() => fakeBrowser.reset());

const rule = (name: string): Rule => ({
  id: name,
  name: '',
  isOff: false,
  match: 'any',
  conditions: [condition('text', '美食', false)].flatMap((one) => one ?? []),
  into: { tagid: null, name },
});

/** Rules that sort one person into groups that are not there; there is room for so many. */
async function open(most: number) {
  const people = toColumns([following({ mid: 9, name: '美食作家' })]);
  const copy = { account: 7, completeAtMs: 1, total: 1, underWay: false, people };
  const maker = groupMaker([], most);
  const asked: string[] = [];
  const ask = (async (method: string, input: never) => {
    asked.push(method);
    if (method === 'followings.local') return { ...copy, activity: null, protectedMids: [] };
    if (method === 'groups.list') return maker.list();
    if (method === 'acts.order') return maker.make(input);
    if (method === 'rules.list') return { rules: [], unread: [], beyond: 0 };
    if (method === 'runs.plan') return { id: 'p', account: 7, losses: [], told: [] };
    return method === 'runs.recent' ? [] : null;
  }) as unknown as Background;
  const model = createRulesModel(ask);
  model.follow();
  await vi.waitFor(() => expect(model.rows.value).toHaveLength(1));
  model.run([rule('美食'), rule('音乐'), rule('动画')]);
  expect(model.making.value?.names).toEqual(['美食', '音乐', '动画']);
  return { model, maker, asked };
}

it('refused in the middle, the groups that are there by then are named', async () => {
  const { model, asked } = await open(2);
  model.make();
  await vi.waitFor(() => expect(model.error.value).toMatchObject({ kind: 'refused' }));
  expect(model.said.value).toBe('已新建的分组会保留：美食、音乐');
  expect(model.making.value).toBeNull();
  expect(asked).not.toContain('runs.plan');
  model.dispose();
});

it('gone back from, no further one is made and no plan shown, and the one on its way is named', async () => {
  const { model, maker, asked } = await open(9);
  const letGo = maker.hold();
  model.make();
  await vi.waitFor(() => expect(maker.groups).toHaveLength(1));
  model.unmake();
  letGo();
  await vi.waitFor(() => expect(model.said.value).toBe('已新建的分组会保留：美食'));
  expect([model.making.value, model.error.value, maker.groups.length]).toEqual([null, null, 1]);
  expect(asked).not.toContain('runs.plan');
  model.dispose();
});
