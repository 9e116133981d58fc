import type { Client } from '../../../api/client.ts';
import type { Clock } from '../../../api/clock.ts';
import { type Collected, isOpen } from '../../../collect/shared/collected.ts';
import { walk } from '../../../collect/walk.ts';
import type { OnPage } from '../../../engine/runner.ts';
import type { RunOrder } from '../../../engine/shared/runs.ts';
import { createTools } from '../../../engine/tools.ts';
import { BiliError } from '../../../shared/errors.ts';
import { readGroups } from '../../groups/worker/shared.ts';
import type { Backup, BackupLine } from '../shared/followings.ts';
import { pageOf, pagesIn } from './backup-cost.ts';
import type { BackupStore } from './backup-store.ts';
import type { FollowingStore } from './following-store.ts';
import { followingsCollection } from './followings.ts';

export interface BackupParts {
  readonly client: Pick<Client, 'call'>;
  readonly clock: Clock;
  readonly followings: FollowingStore;
  readonly store: BackupStore;
}

const GO_ON: OnPage = async () => undefined;

/** Keeps followings with groups as they are before a large run, and brings them back. */
export function createBackups({ client, clock, followings, store }: BackupParts) {
  const groupsOf = async (account: number) => {
    const groups = await readGroups(createTools(client, account, 'background'));
    return groups.map(({ tagid, name }) => ({ tagid, name }));
  };

  async function make(account: number, run: string, page: OnPage = GO_ON): Promise<string> {
    let learnt: Collected | null = null;
    for await (const at of walk({ client, clock }, followingsCollection, { account, of: 0 })) {
      learnt = at;
      // Whoever throws here leaves the reading at this page.
      if (isOpen(at)) await page(pageOf(at) - 1, at.topUp ? 1 : pagesIn(at.total));
    }
    const groups = await groupsOf(account);
    const people = await followings.all(account);
    const id = crypto.randomUUID();
    await store.add({
      id,
      account,
      atMs: clock.now(),
      run,
      complete: learnt?.doubt === null,
      groups,
      people: people.map(({ mid, name, tagids, special }) => ({ mid, name, tagids, special })),
    });
    return id;
  }

  return {
    make,

    async list(account: number): Promise<readonly BackupLine[]> {
      return (await store.list(account)).map(({ id, atMs, people, groups, complete }) => ({
        id,
        atMs,
        people: people.length,
        groups: groups.length,
        complete,
      }));
    },

    /** The orders that bring back what a backup holds. */
    async restore(account: number, id: string): Promise<readonly RunOrder[]> {
      const backup = await store.get(id);
      if (!backup || backup.account !== account) {
        throw new BiliError({ kind: 'not-found', operation: 'backups' });
      }
      return restoreOrders(backup, await groupsOf(account));
    },
  };
}

export type Backups = ReturnType<typeof createBackups>;

/**
 * What brings followings back to a backup: people who were followed, with their groups and star.
 * Whoever was followed since stays. Groups that are gone are made anew first.
 */
export function restoreOrders(
  { groups, people }: Backup,
  existing: readonly { readonly tagid: number; readonly name: string }[],
): readonly RunOrder[] {
  const there = new Set(existing.map(({ tagid }) => tagid));
  const gone = groups.filter(({ tagid }) => !there.has(tagid));
  const order = groups.map(({ name }) => name);
  const restored = gone.map(({ tagid, name }) => {
    const mids = people.filter(({ tagids }) => tagids.includes(tagid)).map(({ mid }) => mid);
    return { id: name, title: name, target: { name, mids, order } };
  });
  const items = [...people].reverse().map(({ mid, name, tagids, special }) => ({
    id: String(mid),
    title: name,
    target: { mid, goal: { following: true, special, exactly: tagids } },
  }));
  return [
    ...(items.length > 0 ? [{ kind: 'relation-restore' as const, params: {}, items }] : []),
    // After the people: only who is followed can be put into a group.
    ...(restored.length > 0
      ? [{ kind: 'group-restore' as const, params: {}, items: restored }]
      : []),
  ];
}
