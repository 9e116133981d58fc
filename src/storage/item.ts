import { browser } from 'wxt/browser';

/**
 * A small thing kept in the browser's extension storage, with its area, its key and what stands for
 * "nothing yet".
 */
export interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Calls back with every new value and the one before it; gives what ends it. */
  watch(told: (value: T, before: T) => void): () => void;
}

// @__NO_SIDE_EFFECTS__
export function item<T>(area: 'local' | 'session', key: string, fallback: T): Item<T> {
  const parsed = (value: unknown) => (value as T | undefined) ?? fallback;
  return {
    async get() {
      const found = await browser.storage[area].get(key);
      return parsed(found[key]);
    },
    set: (value) => browser.storage[area].set({ [key]: value }),
    watch(told) {
      const { onChanged } = browser.storage[area];
      const listen = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
        const change = changes[key];
        if (change) told(parsed(change.newValue), parsed(change.oldValue));
      };
      onChanged.addListener(listen);
      return () => onChanged.removeListener(listen);
    },
  };
}

/** Takes away all of them, in both areas. */
export async function clearItems(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
