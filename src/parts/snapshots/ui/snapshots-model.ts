import { computed, signal } from '@preact/signals';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import type { SnapshotLine, TakingProgress } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import {
  type AccountSnapshot,
  PARTS_NOW,
  type PartNow,
} from '@/src/parts/snapshots/shared/snapshot.ts';
import {
  compress,
  type FileProblem,
  readSnapshot,
  SNAPSHOT_FILE_MAX,
  writeSnapshot,
} from '@/src/parts/snapshots/shared/snapshot-file.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { bytesOf } from '@/src/ui/bytes-of.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { createResource, viewState } from '@/src/ui/resource.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import { checkFollowings } from './check-followings.ts';
import { type Comparing, createComparisonModel, type Side } from './comparison-model.ts';

type Word = 'take' | 'pause' | 'resume' | 'cancel';

/** The snapshots of the account, one that is being taken, and what is compared. */
export function createSnapshotsModel(ask: Background) {
  const stop = new AbortController();
  const { signal: ended } = stop;
  const lines = createResource<readonly SnapshotLine[]>(async (_, given) => ({
    value: await ask('snapshots.list', {}, { signal: given }),
    learntAtMs: Date.now(),
    stale: false,
    dropped: 0,
  }));
  const taking = signal<TakingProgress | null>(null);
  const busy = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  /** From a file: nothing of it is kept. */
  const opened = signal<{ readonly name: string; readonly snapshot: AccountSnapshot } | null>(null);
  const problem = signal<FileProblem | 'unreadable' | null>(null);
  const comparing = signal<Comparing | null>(null);
  /** The followings are being checked, before what is now can be compared. */
  const checking = signal<SyncProgress | null>(null);
  /** Lists of the service are being read, to be compared. */
  const readingNow = signal(false);

  async function quietly(doing: () => Promise<void>) {
    error.value = null;
    try {
      await doing();
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
    }
  }

  async function look() {
    const before = taking.peek();
    taking.value = await ask('snapshots.taking', {}, { signal: ended }).catch(() => null);
    if (before && !taking.peek()) await lines.refresh();
  }

  async function say(word: Word) {
    if (busy.peek()) return;
    busy.value = true;
    await quietly(async () => {
      taking.value = await ask(`snapshots.${word}`, {});
      if (!taking.peek()) await lines.refresh();
    });
    busy.value = false;
  }

  async function snapshotOf(side: Side, parts: readonly PartNow[] = []): Promise<AccountSnapshot> {
    const file = opened.peek();
    if (side === 'file' && file) return file.snapshot;
    if (typeof side === 'number') {
      return ask('snapshots.get', { takenAtMs: side }, { signal: ended });
    }
    await checkFollowings(
      ask,
      (now) => {
        checking.value = now;
      },
      ended,
    );
    checking.value = null;
    readingNow.value = parts.length > 0;
    return ask('snapshots.now', { parts: [...parts] }, { signal: ended });
  }

  /** Of what is now, only what the other side knows as well is worth asking for. */
  async function both(before: Side, after: Side) {
    if (before !== 'now' && after !== 'now') {
      return Promise.all([snapshotOf(before), snapshotOf(after)]);
    }
    const other = await snapshotOf(before === 'now' ? after : before);
    const wanted = PARTS_NOW.filter((part) => other.parts[part].state !== 'skipped');
    const now = await snapshotOf('now', wanted);
    return before === 'now' ? ([now, other] as const) : ([other, now] as const);
  }

  return {
    ask,
    lines,
    view: computed(() => viewState(lines.state.value, (all) => all.length === 0)),
    taking,
    busy,
    error,
    opened,
    problem,
    comparing,
    checking,
    readingNow,
    take: () => void say('take'),
    pause: () => void say('pause'),
    resume: () => void say('resume'),
    cancel: () => void say('cancel'),
    follow() {
      void lines.load();
      void look();
      onRevision(['account'], () => void lines.refresh(), ended);
      const unwatch = collectedLast.watch((told) => {
        if (told === null || told.id === 'snapshot') void look();
      });
      ended.addEventListener('abort', unwatch);
    },
    drop: (takenAtMs: number) =>
      quietly(async () => {
        await ask('snapshots.drop', { takenAtMs });
        await lines.refresh();
      }),
    save: (takenAtMs: number, isPacked: boolean) =>
      quietly(async () => {
        const snapshot = await snapshotOf(takenAtMs);
        const name = `bilideck-snapshot-${snapshot.account.mid}-${dayKey(new Date(snapshot.takenAt))}.json`;
        const text = await writeSnapshot(snapshot);
        if (isPacked) saveFile(`${name}.gz`, 'application/gzip', await compress(text));
        else saveFile(name, 'application/json', text);
      }),
    async open(file: File) {
      const bytes = file.size > SNAPSHOT_FILE_MAX ? 'too-large' : await bytesOf(file);
      const found =
        bytes instanceof Uint8Array ? await readSnapshot(bytes) : (bytes ?? 'unreadable');
      if (ended.aborted) return;
      const isRead = typeof found !== 'string';
      problem.value = isRead ? null : found;
      if (isRead) opened.value = { name: file.name, snapshot: found };
    },
    compare: (before: Side, after: Side) =>
      quietly(async () => {
        busy.value = true;
        try {
          const [was, is] = await both(before, after);
          comparing.value = {
            before,
            after,
            ...createComparisonModel(was, is, after !== 'file'),
          };
        } finally {
          checking.value = null;
          readingNow.value = false;
          busy.value = false;
        }
      }),
    back() {
      comparing.value = null;
    },
    dispose() {
      stop.abort();
      lines.dispose();
    },
  };
}

export type SnapshotsModel = ReturnType<typeof createSnapshotsModel>;
