import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { NO_ARCHIVE } from '@/src/parts/history/shared/archive-notes.ts';
import { archiveStateOf } from '@/src/parts/history/shared/archive-state.ts';
import { ArchiveHead } from './ArchiveHead.tsx';
import type { ArchiveModel } from './archive-model.ts';

afterEach(() => render(null, document.body));

it.each([
  ['bilideck-history-2026-11-27.jsonl', true],
  ['bilideck-all-7-2026-11-27.jsonl.gz', false],
])('where viewings were lost %s is taken in where such files are', async (name, isHere) => {
  location.hash = '#/history';
  const state = archiveStateOf(7, NO_ARCHIVE, undefined, { count: 9, file: { name, atMs: 1 } });
  const model = { state: signal(state), error: signal(null), busy: signal(false) };
  const onImport = vi.fn();
  render(
    <ArchiveHead model={model as unknown as ArchiveModel} onImport={onImport} />,
    document.body,
  );
  const [button] = document.querySelectorAll<HTMLElement>('[role="alert"] button');
  await act(() => button?.click());
  expect(onImport).toHaveBeenCalledTimes(isHere ? 1 : 0);
  expect(location.hash).toBe(isHere ? '#/history' : '#/settings');
});
