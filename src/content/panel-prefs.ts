import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type PanelChoice, type PanelId, shownPanels } from '@/src/domain/panels.ts';
import { closedPanels, panelChoice } from '@/src/storage/panels.ts';

/** Whether a panel is unfolded, remembered for all spaces. */
export interface PanelFold {
  readonly open: ReadonlySignal<boolean>;
  toggle(): void;
}

export interface PanelPrefs {
  fold(panel: PanelId): PanelFold;
  /** Panels that are on, in the person's order; follows the settings. */
  readonly shown: ReadonlySignal<readonly string[]>;
  /** Until then nothing is shown. */
  readonly ready: Promise<void>;
}

/** What the person chose; when that cannot be read, all panels are on and open. */
export function createPanelPrefs(ended: AbortSignal): PanelPrefs {
  const closed = signal<readonly string[]>([]);
  const shown = signal<readonly string[]>([]);
  const follow = (choice: PanelChoice) => {
    shown.value = shownPanels(choice);
  };
  ended.addEventListener('abort', panelChoice.watch(follow));
  return {
    shown,
    ready: Promise.all([closedPanels.get(), panelChoice.get()]).then(
      ([ids, choice]) => {
        closed.value = ids;
        follow(choice);
      },
      () => follow({}),
    ),
    fold: (panel) => {
      const open = computed(() => !closed.value.includes(panel));
      const toggle = () => {
        const others = closed.value.filter((id) => id !== panel);
        closed.value = open.value ? [...others, panel] : others;
        void closedPanels.set(closed.value).catch(() => undefined);
      };
      return { open, toggle };
    },
  };
}
