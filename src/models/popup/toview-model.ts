import { computed, signal } from '@preact/signals';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import {
  fittingInto,
  selectToview,
  type ToviewFilter,
  type ToviewSort,
  timeLeftSeconds,
} from '@/src/domain/toview.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '../error-fields.ts';
import { createResource } from '../resource.ts';
import { createPicked } from './picked.ts';
import { createWork } from './work.ts';

/** What the last removal did, until something else happens. */
export type Removal =
  | { readonly state: 'running' | 'undoing' | 'restored'; readonly item: ToviewItem }
  | { readonly state: 'removed'; readonly item: ToviewItem; readonly actId: string }
  /** The answer was lost: the list has been read again, and it tells. */
  | { readonly state: 'doubtful'; readonly item: ToviewItem }
  | {
      readonly state: 'failed' | 'undo-failed';
      readonly item: ToviewItem;
      readonly error: BiliErrorFields | null;
    };

export function createToviewModel(ask: Background) {
  const list = createResource((from, stop) => ask('toview.list', { from }, { signal: stop }));
  const filter = signal<ToviewFilter>('all');
  const sort = signal<ToviewSort>('newest');
  const text = signal('');
  const removal = signal<Removal | null>(null);
  const shown = computed(() =>
    selectToview(list.value.value ?? [], {
      filter: filter.value,
      sort: sort.value,
      text: text.value,
    }),
  );

  const picked = createPicked<number>();
  const work = createWork(ask, { kinds: KINDS, done });
  const stop = new AbortController();
  onRevision(['toview'], () => void list.load(), stop.signal);

  /** Certain ends of what was ordered: the list shows them at once. */
  function done(kind: string, ids: readonly string[]) {
    if (kind === 'toview-remove' || kind === 'toview-to-fav') {
      picked.none();
    }
    if (kind === 'toview-remove') {
      const gone = new Set(ids.map(Number));
      list.patch((all) => all.filter(({ aid }) => !gone.has(aid)));
    } else void list.refresh();
  }

  const pickedItems = computed(() => {
    const ids = picked.ids.value;
    return (list.value.value ?? []).filter(({ aid }) => ids.has(aid));
  });

  function removePicked() {
    const chosen = pickedItems.peek();
    const [only] = chosen;
    if (!only) return;
    if (chosen.length === 1) {
      picked.none();
      void remove(only);
      return;
    }
    const items = chosen.map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
    void work.propose({ kind: 'toview-remove', params: {}, items });
  }

  const folders = createResource((from, signal) => ask('fav.folders', { from }, { signal }));

  /** Into a favourites folder; a move takes out only what was seen there. */
  function toFolder(folder: number, move: boolean) {
    const items = pickedItems
      .peek()
      .filter(({ dead }) => !dead)
      .map(({ aid, title }) => ({ id: String(aid), title, target: { aid } }));
    if (items.length === 0) return;
    void work.propose({ kind: 'toview-to-fav', params: { folder, move }, items });
  }

  /** One call for the whole of it; what goes is counted first and written down by the engine. */
  function clear(what: ClearKind, title: string, noteFor: (count: number) => string) {
    const all = list.value.peek() ?? [];
    const count = all.filter(CLEARS[what]).length;
    if (count === 0) return;
    const items = [{ id: what, title, target: {} }];
    void work.propose({ kind: 'toview-clear', params: { what }, items }, { note: noteFor(count) });
  }

  /** Says how an act ended that did not come true. */
  async function notDone(
    state: 'failed' | 'undo-failed',
    item: ToviewItem,
    error: BiliErrorFields | null,
    doubtful: boolean,
  ) {
    removal.value = doubtful ? { state: 'doubtful', item } : { state, item, error };
    if (doubtful) await list.refresh();
  }

  async function remove(item: ToviewItem) {
    const last = removal.peek();
    // A second click on the same row orders nothing new.
    if (last?.state === 'running' && last.item.aid === item.aid) return;
    removal.value = { state: 'running', item };
    try {
      const act = await ask('acts.toviewRemove', { aid: item.aid, title: item.title });
      if (act.state === 'verified') {
        list.patch((all) => all.filter(({ aid }) => aid !== item.aid));
        removal.value = { state: 'removed', item, actId: act.id };
      } else {
        await notDone('failed', item, act.error, act.state !== 'failed');
      }
    } catch (error) {
      const fields = fieldsOf(error);
      await notDone('failed', item, fields, isAnswerLost(fields));
    }
  }

  async function undo() {
    const done = removal.peek();
    if (done?.state !== 'removed') return;
    const { item } = done;
    removal.value = { state: 'undoing', item };
    try {
      const act = await ask('acts.undo', { id: done.actId });
      if (act.state === 'verified') {
        removal.value = { state: 'restored', item };
        await list.refresh();
      } else {
        await notDone('undo-failed', item, act.error, act.state !== 'failed');
      }
    } catch (error) {
      const fields = fieldsOf(error);
      await notDone('undo-failed', item, fields, isAnswerLost(fields));
    }
  }

  return {
    list,
    picked,
    pickedSeconds: computed(() => timeLeftSeconds(pickedItems.value)),
    work,
    removePicked,
    clear,
    folders,
    toFolder,
    /** How many each way of clearing would take. */
    clearable: computed(() => {
      const all = list.value.value ?? [];
      return {
        watched: all.filter(CLEARS.watched).length,
        invalid: all.filter(CLEARS.invalid).length,
      };
    }),
    pickAll: () => picked.all(shown.peek().map(({ aid }) => aid)),
    pickFitting: (minutes: number) =>
      picked.all(fittingInto(shown.peek(), minutes * 60).map(({ aid }) => aid)),
    load: () => {
      void list.load();
      work.load();
    },
    dispose: () => {
      stop.abort();
      list.dispose();
      folders.dispose();
      work.dispose();
    },
    filter,
    sort,
    text,
    shown,
    removal,
    remove,
    undo,
    secondsLeft: computed(() => timeLeftSeconds(shown.value)),
    dismiss: () => {
      removal.value = null;
    },
  };
}

/** Runs that this list stands for; adding is the way back. */
const KINDS = ['toview-remove', 'toview-clear', 'toview-to-fav', 'toview-add', 'fav-remove'];

export type ClearKind = 'watched' | 'invalid' | 'everything';

const CLEARS: Readonly<Record<ClearKind, (item: ToviewItem) => boolean>> = {
  watched: ({ progressSeconds }) => progressSeconds === -1,
  invalid: ({ dead }) => dead,
  everything: () => true,
};

export type ToviewModel = ReturnType<typeof createToviewModel>;

/** Whether a write may have happened although no answer came. */
function isAnswerLost({ kind, changed }: BiliErrorFields): boolean {
  return changed === 'maybe' || kind === 'network' || kind === 'timeout' || kind === 'aborted';
}
