import { computed, signal } from '@preact/signals';
import { LOG_KINDS, type LogKind, type Timeline } from '@/src/parts/account/shared/log-entry.ts';
import { type Scale, timelineRows } from '@/src/parts/account/shared/timeline.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createResource } from '@/src/ui/resource.ts';

/** The logs that are kept: what is there at once, and then with what is new today. */
export function createTimelineModel(ask: Background) {
  const all = createResource<Timeline>(async () => ({
    value: await ask('account.timeline', {}),
    learntAtMs: Date.now(),
    stale: false,
    dropped: 0,
  }));
  const chosen = signal<ReadonlySet<LogKind>>(new Set(LOG_KINDS));
  const scale = signal<Scale>('days');
  const adding = signal(false);
  /** Logs that could not be asked for, with the first reason. */
  const failed = signal<{ kinds: readonly LogKind[]; error: BiliErrorFields } | null>(null);
  /** Why the last choice could not be kept. */
  const unsaved = signal<BiliErrorFields | null>(null);
  let stop = new AbortController();

  const kinds = computed(() => LOG_KINDS.filter((kind) => chosen.value.has(kind)));

  async function add() {
    stop.abort();
    stop = new AbortController();
    const { signal: ended } = stop;
    adding.value = true;
    try {
      const missing = await ask('account.topUp', {}, { signal: ended });
      const names = LOG_KINDS.filter((kind) => missing[kind]);
      const error = names[0] && missing[names[0]];
      failed.value = error ? { kinds: names, error } : null;
    } catch (error) {
      if (!ended.aborted) failed.value = { kinds: LOG_KINDS, error: fieldsOf(error) };
    }
    if (ended.aborted) return;
    await all.refresh();
    adding.value = false;
  }

  return {
    all,
    kinds,
    scale,
    adding,
    failed,
    unsaved,
    rows: computed(() => {
      const timeline = all.value.value;
      return timeline ? timelineRows(timeline, kinds.value, Date.now() / 1000) : [];
    }),
    async open() {
      await all.load();
      await add();
    },
    add: () => void add(),
    /** One kind at least is shown. */
    toggle(kind: LogKind) {
      const next = new Set(chosen.peek());
      if (!next.delete(kind)) next.add(kind);
      if (next.size > 0) chosen.value = next;
    },
    async setDaily(on: boolean) {
      unsaved.value = null;
      all.patch((timeline) => ({ ...timeline, daily: on }));
      await ask('account.daily', { on }).catch((error: unknown) => {
        unsaved.value = fieldsOf(error);
      });
      await all.refresh();
    },
    dispose() {
      stop.abort();
      all.dispose();
    },
  };
}

export type TimelineModel = ReturnType<typeof createTimelineModel>;
