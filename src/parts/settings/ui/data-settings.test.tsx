import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { USED_PARTS } from '../shared/storage-used.ts';
import { DataSettings } from './DataSettings.tsx';

afterEach(() => render(null, document.body));

it('notes are told as many as there are, without those that were taken away', async () => {
  const none = Object.keys(USED_PARTS).map((part) => [part, { count: 0, bytes: 0 }] as const);
  const parts = { ...Object.fromEntries(none), notes: { count: 5, bytes: 900 } };
  const answers: Readonly<Record<string, unknown>> = {
    'storage.used': { account: 7, bytes: null, parts },
    'archive.get': { count: 0 },
    'notes.list': [
      [1, '同学'],
      [2, '同事'],
    ],
  };
  const ask = (async (method: string) => answers[method]) as unknown as Background;
  await act(() => render(<DataSettings ask={ask} />, document.body));
  await vi.waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(1));
  expect(document.querySelector('tbody td')?.textContent).toBe('2');
});
