import { browser } from 'wxt/browser';

type Revisions = Readonly<Record<string, number>>;

/** Calls back when the background says that one of the topics changed (see storage/items). */
export function onRevision(
  topics: readonly string[],
  changed: () => void,
  signal: AbortSignal,
): void {
  const listen = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ) => {
    const change = area === 'local' ? changes['revisions'] : undefined;
    if (!change) return;
    const before = (change.oldValue ?? {}) as Revisions;
    const after = (change.newValue ?? {}) as Revisions;
    // A topic pushed out by newer ones did not change.
    if (topics.some((topic) => topic in after && before[topic] !== after[topic])) changed();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
