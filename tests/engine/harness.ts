import { kindOf } from '../../src/surfaces/background/kinds.ts';
import 'fake-indexeddb/auto';
import type { CoolDowns } from '../../src/api/cool-down.ts';
import { createEngine, type EngineParts } from '../../src/engine/engine.ts';
import type { RunStore } from '../../src/engine/run-store.ts';
import { runStore } from '../../src/engine/run-store.ts';
import type { Word } from '../../src/engine/words.ts';
import { createBackups } from '../../src/parts/followings/worker/backup.ts';
import { backupCost } from '../../src/parts/followings/worker/backup-cost.ts';
import { backupStore } from '../../src/parts/followings/worker/backup-store.ts';
import { followingStore } from '../../src/parts/followings/worker/following-store.ts';
import { followingsCollection } from '../../src/parts/followings/worker/followings.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { FakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';
import { createMortality, Killed } from '../support/mortality.ts';

/** What outlives a worker: the database (fake-indexeddb), the words said, the cool-downs. */
export interface Machine {
  words: Readonly<Record<string, Word>>;
  wakeAtMs: number | null;
  readonly shielded: Set<number>;
  readonly clock: { offsetMs: number };
  coolDowns: CoolDowns;
  account: number | null;
}

export function createMachine(account: number): Machine {
  return {
    words: {},
    wakeAtMs: null,
    shielded: new Set(),
    clock: { offsetMs: 0 },
    coolDowns: {},
    account,
  };
}

/** Lives that have not been ended: one worker at a time, as in a browser. */
const alive = new Set<() => void>();

export async function emptyDatabase(): Promise<void> {
  for (const end of alive) end();
  alive.clear();
  const database = await openDatabase();
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all([
    ...names.map((name) => transaction.objectStore(name).clear()),
    transaction.done,
  ]);
}

/**
 * One life of the worker. `dieAt` stops it at the so-manieth moment at which something was written
 * down or answered: from then on every step fails, as if nothing ran any more.
 */
export function createLife(
  bili: FakeBili,
  machine: Machine,
  dieAt = Infinity,
  changes: Partial<EngineParts> = {},
) {
  const { mortal, moments, isDead, end: endLife } = createMortality(dieAt);
  for (const end of alive) end();
  alive.clear();
  alive.add(endLife);
  let broken = false;
  const writable = <A extends unknown[], R>(task: (...args: A) => Promise<R>) =>
    mortal(async (...args: A): Promise<R> => {
      if (broken) throw new DOMException('no room', 'QuotaExceededError');
      return task(...args);
    });
  const store: RunStore = {
    ...runStore,
    create: writable(runStore.create),
    change: writable(runStore.change),
    saveItems: writable(runStore.saveItems),
    settle: writable(runStore.settle),
  };
  const { client, limiter, clock, jar, requests } = connect(bili, 'viewer', machine);
  const mortalCall = mortal(client.call as never);
  const mortalClient = { call: mortalCall as typeof client.call };
  const backups = createBackups({
    client: mortalClient,
    clock,
    followings: followingStore,
    store: backupStore,
  });
  const engine = createEngine({
    kindOf,
    client: mortalClient,
    store,
    clock,
    account: async () => machine.account,
    words: {
      get: async () => machine.words,
      set: async (words) => {
        machine.words = words;
      },
    },
    nameOf: async () => null,
    facts: async (account) => ({
      isProtected: (mid) => machine.shielded.has(mid),
      isSpecial: () => undefined,
      membersOf: (tagid) =>
        [...bili.state.viewer.followings.values()].filter(({ tagids }) => tagids.has(tagid)).length,
      backupReads: backupCost(
        account,
        await followingsCollection.store.get({ account, of: 0 }),
        bili.state.viewer.followings.size,
        clock.now(),
      ),
    }),
    isProtected: async (_, mid) => machine.shielded.has(mid),
    backup: backups.make,
    onSettled: async () => undefined,
    onProgress: async () => undefined,
    changed: async () => undefined,
    blockedUntilMs: () => {
      const ends = Object.values(limiter.state().coolDowns).map(({ untilMs }) => untilMs);
      return ends.length === 0 ? null : Math.max(...ends);
    },
    report: () => undefined,
    wakeAt: async (atMs) => {
      if (isDead()) throw new Killed();
      machine.wakeAtMs = atMs;
    },
    ...changes,
  });
  return {
    engine,
    backups,
    limiter,
    clock,
    jar,
    requests,
    store,
    moments,
    isDead,
    /** From now on nothing can be written down. */
    break: () => {
      broken = true;
    },
    mend: () => {
      broken = false;
    },
  };
}

/** What the service has of the viewer's account, in a form that can be compared. */
export function accountOf(bili: FakeBili) {
  const { viewer } = bili.state;
  const nameOf = new Map(viewer.groups.map(({ tagid, name }) => [tagid, name]));
  return {
    followings: Object.fromEntries(
      [...viewer.followings.values()]
        .sort((a, b) => a.mid - b.mid)
        .map(({ mid, tagids, special }) => [
          mid,
          { groups: [...tagids].map((tagid) => nameOf.get(tagid) ?? tagid).sort(), special },
        ]),
    ),
    groups: viewer.groups.map(({ name }) => name),
    blacks: [...viewer.blacks.keys()].sort(),
    toview: viewer.toview.map(({ aid }) => aid),
    history: viewer.history.map(({ business, kid }) => `${business}_${kid}`),
    paused: viewer.historyPaused,
    reserved: [...viewer.reserved].sort(),
    showsLeft: [...viewer.showsLeft].sort(),
    notesGone: [...viewer.notesGone].sort(),
    notice: bili.state.people.get(viewer.mid)?.notice,
    birthday: viewer.birthday,
    folders: viewer.folders.map(({ title, aids }) => ({ title, aids: [...aids].sort() })),
  };
}

/** Writes that reached the service, in order. */
export function writesOf(bili: FakeBili): readonly string[] {
  return bili.log
    .filter(({ method }) => method === 'POST')
    .map(({ operation, form }) => `${operation} ${JSON.stringify({ ...form, csrf: undefined })}`);
}
