import { describe, expect, it } from 'vitest';
import { createNaming, titleBy, withLearntName } from './names.ts';
import type { Plan, RunItem } from './shared/runs.ts';

const planOf = (id: string, title: string, target: object) =>
  ({ items: [{ id, title, target, skip: null }] }) as unknown as Plan;
const titleIn = ({ items }: Plan) => items[0]?.title;

describe('createNaming', () => {
  const named = createNaming(async (account, mid) => (mid === 101 ? `老王 of ${account}` : null));

  it.each([['101'], ['UID 101'], ['']])('finds who “%s” is', async (title) => {
    expect(titleIn(await named(7, planOf('101', title, { mid: 101 })))).toBe('老王 of 7');
  });

  it('keeps the name that came with the order, and the number of whom nobody knows', async () => {
    expect(titleIn(await named(7, planOf('101', '王', { mid: 101 })))).toBe('王');
    expect(titleIn(await named(7, planOf('9', '9', { mid: 9 })))).toBe('9');
    expect(titleIn(await named(7, planOf('5', '5', { aid: 5 })))).toBe('5');
  });

  it('lets an order through when the names cannot be read', async () => {
    const broken = createNaming(() => Promise.reject(new Error('no database')));
    expect(titleIn(await broken(7, planOf('101', '101', { mid: 101 })))).toBe('101');
  });
});

describe('withLearntName', () => {
  const item = { index: 0, id: 'BV17x411w7KC', title: 'BV17x411w7KC' } as RunItem;
  const after = { title: '【4K】标题' };

  it('calls a video by the title that was read, and its run as well', () => {
    const learnt = withLearntName({ ...item, after });
    expect(learnt.title).toBe(after.title);
    expect(titleBy([learnt], { title: item.title })).toBe(after.title);
    expect(titleBy([{ ...learnt, index: 1 }], { title: item.title })).toBe(item.title);
  });

  it('keeps the title that came with the order', () => {
    expect(withLearntName({ ...item, title: '旧标题', after }).title).toBe('旧标题');
    expect(withLearntName({ ...item, before: null, after: undefined }).title).toBe(item.title);
  });
});
