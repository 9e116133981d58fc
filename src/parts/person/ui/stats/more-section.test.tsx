import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Ended } from '@/src/ui/order-one.ts';
import { MoreSection } from './MoreSection.tsx';
import type { MoreModel } from './more-model.ts';

const END: Ended = { id: 'a', state: 'failed', error: null, note: null, undoable: false };
const lost = { kind: 'timeout', operation: 'acts.order', changed: 'maybe' } as const;

it.each([
  ['what had no effect', { note: 'unchanged' }, '操作失败：B站返回成功，但实际没有变化'],
  [
    'a lost answer',
    { state: 'doubtful', error: lost },
    '没有收到 B站的响应，结果不确定，请核对后再操作',
  ],
] as const)('a reservation tells %s as that', (_, end, words) => {
  const part = (value: unknown) => ({ value: signal(value) });
  const row = { sid: 1, name: '直播', total: 3, startsSeconds: null, reserved: false };
  const [live, notice, pinned, supporters] = Array.from({ length: 4 }, () => part(null));
  const model = {
    state: signal('ready'),
    error: signal(null),
    live,
    notice,
    pinned,
    supporters,
    chosen: part([]),
    reservations: part([row]),
    reserving: signal(null),
    behind: signal(null),
    problem: signal({ ...END, ...end }),
  } as unknown as MoreModel;
  const place = document.createElement('div');
  render(<MoreSection model={model} canReserve />, place);
  expect(place.querySelector('[role="alert"]')?.textContent).toBe(words);
});
