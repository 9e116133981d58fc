import { computed, signal } from '@preact/signals';
import {
  movePanel,
  orderPanels,
  type PanelChoice,
  shownPanels,
  switchPanel,
} from '@/src/parts/settings/shared/panels.ts';
import { panelChoice } from './panel-choice.ts';

/**
 * Which panels are on and in what order, for all spaces; follows what other pages change.
 * @param all Ids of the panels that there are, in their default order.
 */
export function createPanelSettings(all: readonly string[]) {
  const choice = signal<PanelChoice | null>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  /** The last change could not be stored. */
  const unsaved = signal(false);
  let writing = 0;

  const stop = panelChoice.watch((now) => {
    // While writes are under way, the news may be of an earlier one than what is shown.
    if (writing === 0) choice.value = now;
  });

  async function load() {
    status.value = 'loading';
    try {
      choice.value = await panelChoice.get();
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  }

  async function change(next: PanelChoice) {
    const before = choice.peek();
    if (next === before) return;
    choice.value = next;
    unsaved.value = false;
    writing += 1;
    try {
      await panelChoice.set(next);
    } catch {
      choice.value = before;
      unsaved.value = true;
    } finally {
      writing -= 1;
    }
  }

  const now = () => choice.peek() ?? {};
  return {
    status,
    unsaved,
    rows: computed(() => {
      const { off = [], ...rest } = choice.value ?? {};
      return orderPanels(all, rest).map((id) => ({ id, on: !off.includes(id) }));
    }),
    /** Those that are on, in order; null until it is known. */
    shown: computed(() => choice.value && shownPanels(all, choice.value)),
    load,
    turn: (id: string, on: boolean) => change(switchPanel(now(), id, on)),
    move: (id: string, by: -1 | 1) => change(movePanel(all, now(), id, by)),
    reset: () => change({}),
    dispose: stop,
  };
}

export type PanelSettings = ReturnType<typeof createPanelSettings>;
