import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type PanelChoice, shownPanels } from '@/src/parts/settings/shared/panels.ts';
import { closedPanels, openParts, panelChoice } from './panel-choice.ts';

/** Whether a panel is unfolded, remembered for all spaces. */
export interface PanelFold {
  readonly open: ReadonlySignal<boolean>;
  toggle(): void;
}

export interface PanelPrefs {
  fold(panel: string): PanelFold;
  /** The same for a part inside a panel, which is folded at first. */
  part(id: string): PanelFold;
  /** Panels that are on, in the person's order; follows the settings. */
  readonly shown: ReadonlySignal<readonly string[]>;
  /** Until then nothing is shown. */
  readonly ready: Promise<void>;
}

/**
 * What the person chose; when that cannot be read, all panels are on and open.
 * @param all Ids of the panels that there are, in their default order.
 */
export function createPanelPrefs(all: readonly string[], ended: AbortSignal): PanelPrefs {
  const closed = signal<readonly string[]>([]);
  const opened = signal<readonly string[]>([]);
  const shown = signal<readonly string[]>([]);
  const follow = (choice: PanelChoice) => {
    shown.value = shownPanels(all, choice);
  };
  ended.addEventListener('abort', panelChoice.watch(follow));
  return {
    shown,
    ready: Promise.all([closedPanels.get(), openParts.get(), panelChoice.get()]).then(
      ([ids, parts, choice]) => {
        closed.value = ids;
        opened.value = parts;
        follow(choice);
      },
      () => follow({}),
    ),
    fold: once((panel) => foldOf(panel, closed, closedPanels, false)),
    part: once((id) => foldOf(id, opened, openParts, true)),
  };
}

/** One for each id: a page asks again for everybody it shows. */
function once(make: (id: string) => PanelFold) {
  const made = new Map<string, PanelFold>();
  return (id: string) => {
    const fold = made.get(id) ?? make(id);
    made.set(id, fold);
    return fold;
  };
}

/** @param listed What being on the list means: open or not. */
function foldOf(
  id: string,
  list: Signal<readonly string[]>,
  kept: typeof openParts,
  listed: boolean,
): PanelFold {
  const open = computed(() => list.value.includes(id) === listed);
  const toggle = () => {
    const others = list.value.filter((one) => one !== id);
    list.value = others.length < list.value.length ? others : [...others, id];
    void kept.set(list.value).catch(() => undefined);
  };
  return { open, toggle };
}
