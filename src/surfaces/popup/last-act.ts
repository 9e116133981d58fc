import { signal } from '@preact/signals';
import type { Act } from '@/src/engine/shared/act.ts';
import type { Background } from '@/src/rpc/client.ts';

/** After this long the outcome of a context-menu act is old news. */
const NEWS_MS = 10 * 60_000;
/** How often to look while an act is still under way. */
const LOOK_AGAIN_MS = 1_000;
/** Removing from the list in the popup has a notice of its own there. */
const FROM_MENU: readonly Act['kind'][] = ['follow-into', 'unfollow', 'toview-add'];

/** How the last act ordered from the context menu ended, and the way back. */
export function createLastAct(ask: Background) {
  const act = signal<Act | null>(null);
  const undoing = signal(false);
  let timer = 0;

  async function load() {
    try {
      const [last] = await ask('acts.recent', {});
      const isNews = last && Date.now() - last.createdAtMs < NEWS_MS;
      act.value = isNews && FROM_MENU.includes(last.kind) ? last : null;
      const state = act.peek()?.state;
      if (state === 'pending' || state === 'sending') {
        timer = window.setTimeout(() => void load(), LOOK_AGAIN_MS);
      }
    } catch {
      // Without a journal there is nothing to tell; the lists have their own words.
      act.value = null;
    }
  }

  async function undo() {
    const last = act.peek();
    if (!last || undoing.peek()) return;
    undoing.value = true;
    try {
      act.value = await ask('acts.undo', { id: last.id });
    } catch {
      await load();
    } finally {
      undoing.value = false;
    }
  }

  return {
    act,
    undoing,
    load,
    undo: () => void undo(),
    dismiss: () => {
      clearTimeout(timer);
      act.value = null;
    },
    dispose: () => clearTimeout(timer),
  };
}
