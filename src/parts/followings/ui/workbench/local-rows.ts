import { batch, computed, signal } from '@preact/signals';
import type { Condition } from '@/src/parts/followings/shared/conditions.ts';
import { withMedals } from '@/src/parts/followings/shared/known-medals.ts';
import { withNotes } from '@/src/parts/followings/shared/known-notes.ts';
import { withPartitions, withWatched } from '@/src/parts/followings/shared/known-watched.ts';
import { newestRows, toRows } from '@/src/parts/followings/shared/local-followings.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { SyncProgress } from '@/src/parts/followings/shared/sync-progress.ts';
import { createPersonNotes } from '@/src/parts/notes/ui/index.ts';
import type { MedalWall } from '@/src/parts/person/shared/person.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { followingsProgress } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { nextFrame } from '@/src/ui/next-frame.ts';
import type { ViewState } from '@/src/ui/resource.ts';
import { type LocalFacts, remember, shownBefore } from './copy-in-page.ts';
import type { DrawnRows } from './drawn-rows.ts';
import { readCopy } from './read-copy.ts';
import { asksMore, createWatchedFacts } from './watched-facts.ts';

/** A run changes people one by one: everybody is read again at most this often. */
const REREAD_MS = 1_000;
/** More than the highest screen shows at once. */
const NEWEST = 40;
/** A reading that says nothing for so long was cut off with its worker. */
const SILENT_MS = 45_000;

/** Made when it is asked for, which lets go of what it is made from. */
function once<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

const NOBODY = once((): readonly FollowingRow[] => []);

/** Everybody in the local copy, kept true while the page is open. */
export function createLocalRows(ask: Background, ended: AbortSignal) {
  const before = shownBefore();
  /** Made when somebody looks at them. */
  const made = signal(before?.rows ?? NOBODY);
  const copied = computed(() => made.value());
  const newest = signal<DrawnRows | null>(null);
  /** My own wall of medals as it was last seen; null: it was not. */
  const wall = signal<Sourced<MedalWall> | null>(null);
  const watched = createWatchedFacts(ask, ended);
  const notes = createPersonNotes(ask);
  ended.addEventListener('abort', notes.dispose);
  const noted = computed(() => withNotes(copied.value, notes.notes.value));
  const withWall = computed(() =>
    withMedals(noted.value, wall.value?.value ?? null, wall.value?.dropped ?? 0),
  );
  const rows = computed(() =>
    withPartitions(withWatched(withWall.value, watched.facts.value), watched.partitions.value),
  );
  const first = computed(
    () =>
      newest.value && { ...newest.value, rows: withNotes(newest.value.rows, notes.notes.value) },
  );
  const count = computed(() => newest.value?.count ?? rows.value.length);
  const facts = signal<LocalFacts | null>(before?.facts ?? null);
  const error = signal<BiliErrorFields | null>(null);
  const told = signal<SyncProgress | null>(null);
  /** Whatever is kept here has been drawn, or is not here. */
  const stands = Promise.withResolvers<void>();
  let reading = false;
  let wanted = false;

  /** Of another account nothing is told. */
  const progress = computed(() =>
    told.value && told.value.account === facts.value?.account ? told.value : null,
  );

  async function read() {
    const turn = accountTurn.peek();
    try {
      const { people, activity, protectedMids, ...rest } = await readCopy(ask, ended);
      if (ended.aborted || turn !== accountTurn.peek()) return;
      const copy = { ...rest, people, activity, protectedMids };
      const old = copied.peek();
      const size = people.mid.length;
      const top = old.length === 0 && size > NEWEST ? newestRows(copy, NEWEST) : null;
      batch(() => {
        if (facts.peek()?.account !== rest.account) wall.value = null;
        made.value = once(() => toRows(copy, top ?? old));
        newest.value = top && { rows: top, count: size };
        facts.value = rest;
        error.value = null;
      });
      remember({ rows: made.peek(), facts: rest });
      if (top) void nextFrame().then(() => othersToo(top));
      if (!wall.peek()) void readMedals('cache').catch(() => undefined);
    } catch (caught) {
      if (ended.aborted) return;
      batch(() => {
        error.value = fieldsOf(caught);
        // Signed out now: what was known is no longer this person's to see.
        if (error.peek()?.kind === 'not-logged-in') {
          remember(null);
          made.value = NOBODY;
          newest.value = null;
          wall.value = null;
          facts.value = null;
        }
      });
    }
  }

  function othersToo(top: readonly FollowingRow[]) {
    if (newest.peek()?.rows === top) newest.value = null;
  }

  async function readMedals(from: 'cache' | 'network') {
    const account = facts.peek()?.account;
    if (account === undefined) return;
    const found = await ask('person.medals', { mid: account, from }, { signal: ended });
    if (found && facts.peek()?.account === account) wall.value = found;
  }

  /** Reads again, soon: what changes meanwhile is seen by the same reading. */
  function again() {
    wanted = true;
    if (reading || ended.aborted) return;
    reading = true;
    wanted = false;
    void read().then(() => {
      void nextFrame().then(stands.resolve);
      setTimeout(() => {
        reading = false;
        if (wanted) again();
      }, REREAD_MS);
    });
  }

  const onceDrawn = (then: () => void) => void stands.promise.then(() => ended.aborted || then());

  const order = (asked: boolean) => {
    ask('followings.sync', { asked }).catch((caught: unknown) => {
      if (!ended.aborted) error.value = fieldsOf(caught);
    });
  };

  function heard(next: SyncProgress | null) {
    told.value = next;
    // While nothing is known, every page is news; later only the end is.
    if (next && (next.state !== 'running' || facts.peek()?.completeAtMs == null)) again();
  }

  /** Why what is shown may be old, or is not there. */
  const failure = computed((): BiliErrorFields | null => {
    if (error.value) return error.value;
    const { state, doubt = null, error: reason = null } = progress.value ?? {};
    // It came to its end, and in what came were neither people nor their number.
    const isNobody = count.value === 0 && facts.value?.completeAtMs == null;
    if (state === 'done' && doubt && isNobody) return { kind: 'schema', operation: 'followings' };
    return reason;
  });

  const view = computed((): ViewState => {
    const failed = failure.value;
    if (count.value > 0) return 'ready';
    if (failed) return failed.kind === 'not-logged-in' ? 'signed-out' : 'failed';
    return facts.value?.completeAtMs == null ? 'loading' : 'empty';
  });

  return {
    rows,
    /** The newest of them, until the frame that shows these stands; null: all are to be shown. */
    first,
    count,
    facts,
    progress,
    view,
    /** Waking the background takes the processor that draws: what is not drawn at first is asked then. */
    onceDrawn,
    error: failure,
    again,
    notes,
    watched,
    /** Asks the archive what was watched of whom, which takes a while: only where conditions do. */
    wantWatched: (conditions: readonly Condition[]) => {
      if (conditions.some(asksMore)) watched.want(copied.value);
    },
    /** Asks the service for my medals, which is done when somebody wishes it. */
    readMedals: () =>
      void readMedals('network').catch((caught: unknown) => {
        if (!ended.aborted) error.value = fieldsOf(caught);
      }),
    /** Looks at the service, even if that was done a moment ago. */
    refresh() {
      error.value = null;
      again();
      order(true);
    },
    follow() {
      again();
      notes.follow();
      onceDrawn(() => order(false));
      void followingsProgress.get().then((known) => {
        if (told.peek() === null) told.value = known;
      });
      const stop = followingsProgress.watch(heard);
      ended.addEventListener('abort', stop);
      onRevision(['groups'], again, ended);
      // Somebody else is signed in, or nobody: theirs may have to be read first.
      onRevision(
        ['account'],
        () => {
          again();
          order(false);
        },
        ended,
      );
      const timer = setInterval(() => {
        const { state, atMs } = told.peek() ?? {};
        if (state === 'running' && Date.now() - (atMs ?? 0) > SILENT_MS) order(false);
      }, SILENT_MS);
      ended.addEventListener('abort', () => clearInterval(timer));
      // Another account may have signed in while nobody looked.
      const seen = () => {
        if (document.visibilityState !== 'visible') return;
        again();
        order(false);
      };
      document.addEventListener('visibilitychange', seen, { signal: ended });
    },
  };
}

export type LocalRows = ReturnType<typeof createLocalRows>;
