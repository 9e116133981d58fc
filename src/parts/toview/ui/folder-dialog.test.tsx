import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Background } from '@/src/rpc/client.ts';
import FolderDialog from './FolderDialog.tsx';
import { createToviewModel } from './toview-model.ts';

const folder = (id: number, title: string) => ({ id, title, count: 3, isPrivate: false });

beforeEach(() => fakeBrowser.reset());
afterEach(() => document.body.replaceChildren());

async function shown(value: readonly object[], dropped: number) {
  const ask = (async () => ({ value, learntAtMs: 0, stale: false, dropped })) as unknown;
  const model = createToviewModel(ask as Background);
  const root = document.body.appendChild(document.createElement('div'));
  render(<FolderDialog model={model} move={false} onClose={() => undefined} />, root);
  await vi.waitFor(() => expect(model.folders.value.value).not.toBeNull());
  await vi.waitFor(() => expect(root.querySelectorAll('p').length).toBeGreaterThan(0));
  return {
    names: () =>
      [...root.querySelectorAll('li button span:first-child')].map((one) => one.textContent),
    notes: () => [...root.querySelectorAll('p')].map((one) => one.textContent ?? ''),
  };
}

it('tells two folders of one name apart', async () => {
  const { names } = await shown(
    [folder(1, '默认收藏夹'), folder(20, '游戏'), folder(30, '游戏')],
    0,
  );
  await vi.waitFor(() => expect(names()).toEqual(['默认收藏夹', '游戏 #20', '游戏 #30']));
});

it('calls folders that could not be read no empty list', async () => {
  const none = await shown([], 0);
  await vi.waitFor(() => expect(none.notes().at(-1)).toBe('还没有收藏夹'));
  document.body.replaceChildren();
  const odd = await shown([], 2);
  await vi.waitFor(() => expect(odd.notes().at(-1)).toBe('有 2 条数据无法识别，未显示'));
});
