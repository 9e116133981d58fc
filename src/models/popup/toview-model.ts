import { computed, signal } from '@preact/signals';
import { BiliError, type BiliErrorFields } from '@/src/api/errors.ts';
import {
  selectToview,
  type ToviewFilter,
  type ToviewSort,
  timeLeftSeconds,
} from '@/src/domain/toview.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createResource } from '../resource.ts';

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

export type ToviewModel = ReturnType<typeof createToviewModel>;

export function fieldsOf(error: unknown): BiliErrorFields {
  return error instanceof BiliError ? error.toFields() : { kind: 'network', operation: '' };
}

/** Whether a write may have happened although no answer came. */
function isAnswerLost({ kind, changed }: BiliErrorFields): boolean {
  return changed === 'maybe' || kind === 'network' || kind === 'timeout' || kind === 'aborted';
}
