import { expect, it } from 'vitest';
import { createOrder } from './order.ts';
import type { Ask } from './person-parts.ts';

const VERIFIED = { id: 'a1', state: 'verified', error: null, note: null, undoable: true };

it('says what a click waits for, until it ended', async () => {
  let end: (act: object) => void = () => undefined;
  const ask = (async (method: string) => {
    if (method === 'runs.behind') return '排队中，前面还有：移动 48 人到「做饭」';
    return new Promise((resolve) => {
      end = resolve;
    });
  }) as unknown as Ask;
  const order = createOrder({ ask, mid: 7, signal: new AbortController().signal });
  const done = order.order('unblock', { mid: 7 });
  await expect.poll(() => order.behind.value).toBe('排队中，前面还有：移动 48 人到「做饭」');
  end(VERIFIED);
  expect(await done).toBe('done');
  expect(order.behind.value).toBeNull();
});
