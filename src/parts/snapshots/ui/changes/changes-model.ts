import { computed, signal } from '@preact/signals';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { ChangeEntry, ChangeKind, ChangesLog } from '@/src/parts/snapshots/shared/change.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { searchForm } from '@/src/shared/search-form.ts';
import { followingsProgress } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { createResource, viewState } from '@/src/ui/resource.ts';
import { checkFollowings } from '../check-followings.ts';

/** The log of changes: what is shown of it, and what is written down. */
export function createChangesModel(ask: Background) {
  const stop = new AbortController();
  const { signal: ended } = stop;
  const log = createResource<ChangesLog>(async (_, given) => ({
    value: await ask('changes.list', {}, { signal: given }),
    learntAtMs: Date.now(),
    stale: false,
    dropped: 0,
  }));
  const names = readResource(ask, 'groups.list');
  const kind = signal<ChangeKind | null>(null);
  const text = signal('');
  /** The followings are being checked because the person wants it. */
  const checking = signal<SyncProgress | 'begins' | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  const shown = computed((): readonly ChangeEntry[] => {
    const wanted = searchForm(text.value.trim());
    return (log.value.value?.entries ?? []).filter(
      (entry) =>
        (!kind.value || entry.kind === kind.value) &&
        searchForm(`${entry.name} ${entry.was ?? ''} ${entry.mid}`).includes(wanted),
    );
  });

  return {
    log,
    view: computed(() => viewState(log.state.value)),
    kind,
    text,
    shown,
    checking,
    error,
    /** Looks now what became of the people; what is found is told as it is written down. */
    async check() {
      if (checking.peek()) return;
      checking.value = 'begins';
      error.value = null;
      try {
        await checkFollowings(
          ask,
          (now) => {
            checking.value = now;
          },
          ended,
        );
        // What became of the groups themselves is told by their list.
        await names.refresh();
        await log.load();
      } catch (caught) {
        if (!ended.aborted) error.value = fieldsOf(caught);
      }
      checking.value = null;
    },
    groups: computed(() => new Map((names.value.value ?? []).map((one) => [one.tagid, one.name]))),
    async write(of: ChangeKind, on: boolean) {
      error.value = null;
      try {
        const next = await ask('changes.switch', { kind: of, on });
        if (next && !ended.aborted) log.patch(() => next);
      } catch (caught) {
        if (!ended.aborted) error.value = fieldsOf(caught);
      }
    },
    follow() {
      void log.load();
      void names.load().then(() => log.load());
      void ask('followings.sync', { asked: false }).catch(() => undefined);
      const unwatch = followingsProgress.watch((now) => {
        if (now && now.state !== 'running') void log.load();
      });
      ended.addEventListener('abort', unwatch);
      onRevision(['account', 'relations'], () => void log.load(), ended);
    },
    dispose() {
      stop.abort();
      log.dispose();
      names.dispose();
    },
  };
}

export type ChangesModel = ReturnType<typeof createChangesModel>;
