import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { createPersonNotes } from './person-notes.ts';

afterEach(() => document.body.replaceChildren());

/** A dialog about somebody of whom something is noted, opened before the page has read it. */
function opened(list: () => Promise<readonly (readonly [number, string])[]>) {
  const written: unknown[] = [];
  const ask = (async (method: string, input: { readonly notes: unknown[] }) => {
    if (method === 'notes.list') return list();
    return written.push(...input.notes);
  }) as unknown as Background;
  const onClose = vi.fn();
  const notes = createPersonNotes(ask);
  const root = document.body.appendChild(document.createElement('div'));
  render(<NoteDialog notes={notes} person={{ mid: 7, name: '甲' }} onClose={onClose} />, root);
  const input = () => root.querySelector('input') as HTMLInputElement;
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  return { written, onClose, input, button, root };
}

it('begins with what is noted, though the page has not read it yet', async () => {
  let answer: (all: readonly (readonly [number, string])[]) => void = () => undefined;
  const reading = new Promise<readonly (readonly [number, string])[]>((resolve) => {
    answer = resolve;
  });
  const { written, input, button, root, onClose } = opened(() => reading);
  expect([input().readOnly, button('保存备注')?.disabled]).toEqual([true, true]);
  root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  answer([[7, '同学']]);
  await vi.waitFor(() => expect(input().value).toBe('同学'));
  expect(input().readOnly).toBe(false);
  button('保存备注')?.click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(written).toEqual([{ mid: 7, text: '同学' }]);
});

it('where what is noted cannot be read nothing can be saved, until it can', async () => {
  let fails = true;
  const { written, input, button, root } = opened(async () => {
    if (fails) throw new BiliError({ kind: 'storage', operation: 'notes.list' });
    return [[7, '同学']];
  });
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
  expect([input().readOnly, button('保存备注')]).toEqual([true, undefined]);
  fails = false;
  button('重试')?.click();
  await vi.waitFor(() => expect(input().value).toBe('同学'));
  expect(root.querySelector('[role=alert]')).toBeNull();
  expect(written).toEqual([]);
});
