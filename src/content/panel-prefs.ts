import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

const KEY = 'closedPanels';

/** Whether a panel is unfolded, remembered for all spaces. */
export interface PanelFold {
  readonly open: ReadonlySignal<boolean>;
  toggle(): void;
}

export type PanelPrefs = (panel: string) => PanelFold;

/** Reads which panels the person folded; without an answer all are open. */
export async function loadPanelPrefs(): Promise<PanelPrefs> {
  const found = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  const stored = found[KEY];
  const closed = signal<readonly string[]>(
    Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [],
  );
  const folds = new Map<string, PanelFold>();
  return (panel) => {
    const known = folds.get(panel);
    if (known) return known;
    const open = signal(!closed.value.includes(panel));
    const toggle = () => {
      open.value = !open.value;
      const others = closed.value.filter((id) => id !== panel);
      closed.value = open.value ? others : [...others, panel];
      void browser.storage.local.set({ [KEY]: closed.value }).catch(() => undefined);
    };
    const fold = { open, toggle };
    folds.set(panel, fold);
    return fold;
  };
}
