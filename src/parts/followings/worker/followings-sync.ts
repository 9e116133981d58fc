import type { Client } from '../../../api/client.ts';
import type { Clock } from '../../../api/clock.ts';
import type { DataOf } from '../../../api/define.ts';
import { followings } from '../../../api/operations/followings.ts';
import { pages } from '../../../api/pages.ts';
import { nameOf, textOf, titleOf } from '../../../reading/convert.ts';
import { pictureUrl } from '../../../shared/links.ts';
import type { Following, SyncState } from '../shared/followings.ts';
import type { FollowingStore } from './following-store.ts';

const PAGE = 50;
const SPECIAL = -10;
/** Unfollowing elsewhere leaves no trace on the newest page: look through everything this often. */
const FULL_EVERY_MS = 24 * 60 * 60_000;
/** A pass that took longer than this saw too different a list to be one picture. */
const PASS_MAX_AGE_MS = 60 * 60_000;
/** A list that moved while it was read is read again this often. */
const MOST_PASSES = 3;

export interface SyncParts {
  readonly client: Pick<Client, 'call'>;
  readonly store: FollowingStore;
  readonly clock: Clock;
}

/**
 * moving: the list changed under every reading. partial: the service's answers lack somebody. After
 * either nobody is taken for gone.
 */
export type SyncOutcome = 'unchanged' | 'updated' | 'complete' | 'moving' | 'partial';

/**
 * Learns whom the account follows, with groups and star, fifty a request and no request more than
 * needed. Each page is kept before the next is asked for, so a pass cut short goes on where it was.
 * Nobody counts as "not followed" until a whole pass has seen everybody.
 */
export function createFollowingsSync({ client, store, clock }: SyncParts) {
  async function stateOf(account: number): Promise<SyncState> {
    return (
      (await store.state(account)) ?? {
        account,
        topic: 'followings',
        pass: 0,
        nextPage: null,
        startedAtMs: 0,
        completeAtMs: null,
        checkedAtMs: null,
        total: null,
      }
    );
  }

  const walk = (account: number, pn: number) =>
    pages(client, followings, { vmid: account, pn, ps: PAGE }, { account, priority: 'background' });

  /** Reads everything, and says whether the list moved meanwhile and whether rows were unreadable. */
  async function pass(begun: SyncState) {
    let state = begun;
    let moved = false;
    let dropped = 0;
    for await (const page of walk(state.account, state.nextPage ?? 1)) {
      const people = page.data.list.map((row) => followingOf(state.account, state.pass, row));
      if (state.total !== null && page.total !== state.total) moved = true;
      const next = page.next as { pn?: number } | null;
      state = { ...state, total: page.total, nextPage: next?.pn ?? null };
      await store.learn(state, people);
      dropped += page.dropped;
    }
    return { state, moved, dropped };
  }

  /** Everything, from where an earlier life stopped if that is not too long ago. */
  async function full(account: number): Promise<SyncOutcome> {
    for (let attempt = 0; attempt < MOST_PASSES; attempt++) {
      const known = await stateOf(account);
      const goesOn =
        attempt === 0 &&
        known.nextPage !== null &&
        clock.now() - known.startedAtMs < PASS_MAX_AGE_MS;
      const begun = goesOn
        ? known
        : {
            ...known,
            pass: known.pass + 1,
            nextPage: 1,
            startedAtMs: clock.now(),
            total: null,
          };
      const { state: seen, moved, dropped } = await pass(begun);
      // Reading again would drop the same rows.
      if (dropped > 0) return leave(seen);
      // Once may be an answer of its own kind; twice, the service does not count.
      if (seen.total === null && attempt > 0) return leave(seen);
      if (moved) continue;
      const people = await store.all(account);
      const count = people.filter((one) => one.pass === seen.pass).length;
      // Not counted, or fewer than counted: somebody may have slipped through between two pages.
      if (count !== seen.total) continue;
      const now = clock.now();
      await store.complete({ ...seen, nextPage: null, completeAtMs: now, checkedAtMs: now });
      return 'complete';
    }
    return 'moving';
  }

  /** The next pass begins anew, and until then nobody counts as gone. */
  async function leave(seen: SyncState): Promise<SyncOutcome> {
    await store.learn({ ...seen, nextPage: null }, []);
    return 'partial';
  }

  /** Reads from the newest on until a page brings nothing new. */
  async function newest(state: SyncState): Promise<SyncOutcome> {
    const { account } = state;
    const known = new Map((await store.all(account)).map((one) => [one.mid, one]));
    let changes = 0;
    for await (const page of walk(account, 1)) {
      const people = page.data.list.map((row) => followingOf(account, state.pass, row));
      const fresh = people.filter((one) => !isSame(known.get(one.mid), one));
      for (const one of people) known.set(one.mid, one);
      changes += fresh.length;
      await store.learn({ ...state, total: page.total }, fresh);
      if (fresh.length > 0) continue;
      // The numbers agree: nobody left either.
      if (page.total !== known.size) return full(account);
      await store.learn({ ...state, total: page.total, checkedAtMs: clock.now() }, []);
      return changes > 0 ? 'updated' : 'unchanged';
    }
    return full(account);
  }

  return {
    state: stateOf,

    async sync(account: number, { whole = false } = {}): Promise<SyncOutcome> {
      const state = await stateOf(account);
      const { completeAtMs, nextPage } = state;
      const isOld = completeAtMs === null || clock.now() - completeAtMs > FULL_EVERY_MS;
      if (whole || nextPage !== null || isOld) return full(account);
      return newest(state);
    },
  };
}

export type FollowingsSync = ReturnType<typeof createFollowingsSync>;

type Row = DataOf<typeof followings>['list'][number];

function followingOf(account: number, pass: number, row: Row): Following {
  const tags = row.tag ?? [];
  return {
    account,
    mid: row.mid,
    name: nameOf(row.uname),
    face: pictureUrl(row.face),
    sign: textOf(row.sign),
    tagids: tags.filter((tagid) => tagid > 0).sort((a, b) => a - b),
    special: row.special === true || tags.includes(SPECIAL),
    mutual: row.attribute === 6,
    mtime: row.mtime ?? 0,
    official: titleOf(row.official_verify?.desc ?? ''),
    vip: row.vip?.vipStatus === 1,
    pass,
  };
}

function isSame(known: Following | undefined, seen: Following): boolean {
  if (!known) return false;
  const { pass: _, ...old } = known;
  const { pass: __, ...now } = seen;
  return JSON.stringify(old) === JSON.stringify(now);
}
