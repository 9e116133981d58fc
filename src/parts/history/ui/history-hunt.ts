import { signal } from '@preact/signals';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { createHistoryList, MAX_VIEWS } from './history-list.ts';

export interface Hunt {
  /** What is looked for, in the person's words. */
  readonly label: string;
  readonly seen: number;
  readonly found: number;
  readonly error: BiliErrorFields | null;
}

export interface Caught {
  readonly items: readonly HistoryItem[];
  readonly seen: number;
  /** The whole history was looked through. */
  readonly whole: boolean;
}

/**
 * Goes through the history for the viewings of somebody or of a device: the service can do neither.
 * One at a time; stopped, it gives what it has.
 */
export function createHistoryHunt(ask: Background) {
  const hunt = signal<Hunt | null>(null);
  let stopped = false;
  let end: () => void = () => undefined;

  async function start(
    label: string,
    wanted: (item: HistoryItem) => boolean,
  ): Promise<Caught | null> {
    if (hunt.peek() && !hunt.peek()?.error) return null;
    stopped = false;
    const list = createHistoryList(ask, 'all', '');
    end = list.dispose;
    const look = () => {
      const all = list.items.peek();
      hunt.value = { label, seen: all.length, found: all.filter(wanted).length, error: null };
      return stopped;
    };
    look();
    await list.first.refresh();
    await list.loadUntil(look);
    look();
    const all = list.items.peek();
    const error = list.first.state.peek().error ?? list.error.peek();
    list.dispose();
    hunt.value = error && !stopped ? { label, seen: all.length, found: 0, error } : null;
    // A history read in part by accident must not pass for the whole.
    if (error && !stopped) return null;
    return {
      items: all.filter(wanted),
      seen: all.length,
      whole: !stopped && all.length < MAX_VIEWS,
    };
  }

  return {
    hunt,
    start,
    /** Ends the looking; what was found so far is given. */
    stop: () => {
      stopped = true;
    },
    dismiss: () => {
      hunt.value = null;
    },
    dispose: () => {
      stopped = true;
      end();
    },
  };
}
