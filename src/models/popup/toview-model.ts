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
  | { readonly state: 'running' | 'undoing'; readonly item: ToviewItem }
  | { readonly state: 'removed'; readonly item: ToviewItem; readonly actId: string }
  | { readonly state: 'restored'; readonly item: ToviewItem }
  | { readonly state: 'failed'; readonly item: ToviewItem; readonly error: BiliErrorFields | null };

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

  async function remove(item: ToviewItem) {
    removal.value = { state: 'running', item };
    try {
      const act = await ask('acts.toviewRemove', { aid: item.aid, title: item.title });
      if (act.state === 'verified') {
        list.patch((all) => all.filter(({ aid }) => aid !== item.aid));
        removal.value = { state: 'removed', item, actId: act.id };
      } else {
        removal.value = { state: 'failed', item, error: act.error };
      }
    } catch (error) {
      removal.value = { state: 'failed', item, error: fieldsOf(error) };
    }
  }

  async function undo() {
    const done = removal.peek();
    if (done?.state !== 'removed') return;
    const { item } = done;
    removal.value = { state: 'undoing', item };
    try {
      const act = await ask('acts.undo', { id: done.actId });
      const restored = act.state === 'verified';
      removal.value = restored
        ? { state: 'restored', item }
        : { state: 'failed', item, error: act.error };
      await list.refresh();
    } catch (error) {
      removal.value = { state: 'failed', item, error: fieldsOf(error) };
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
