import { z } from '../../../api/schema.ts';
import type { Collections } from '../../../collect/collections.ts';
import { isOver } from '../../../collect/shared/collected.ts';
import type { WalkParts } from '../../../collect/walk-parts.ts';
import { ask, Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { type CallContext, defineMethod, type Method } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { accountNames, folderContents, followPace } from '../../../storage/kept-items.ts';
import { accountRead } from '../../account/worker/shared.ts';
import { definePart } from '../../define-part.ts';
import {
  FOLLOWS_A_DAY,
  type FollowPace,
  MOST_FOLLOWS_A_DAY,
} from '../../followings/shared/follow-pace.ts';
import { groupListRead } from '../../groups/worker/shared.ts';
import { foldersReading } from '../../toview/worker/shared.ts';
import type { ContentsChoice, SnapshotLine, TakingProgress } from '../shared/kept-snapshot.ts';
import { type AccountSnapshot, PARTS_NOW, type PartsOf } from '../shared/snapshot.ts';
import type { WeeklyState } from '../shared/weekly.ts';
import { asOfNow } from './assemble.ts';
import { changesCalls } from './changes-calls.ts';
import { requestsFor } from './contents.ts';
import { readPartsNow } from './parts-now.ts';
import { snapshotsKept } from './snapshot-store.ts';
import { snapshotCollection, whereIn } from './taking.ts';
import { createWeekly, type WeeklyServices, waitedFor } from './weekly.ts';

export interface SnapshotServices extends ReadServices, WeeklyServices {
  readonly collections: Pick<Collections, 'handle'>;
  readonly client: WalkParts['client'];
}

const OfSnapshot = z.strictObject({ takenAtMs: z.int().check(z.positive()) });

function calls(services: SnapshotServices) {
  const own = (operation: string) => ownAccount(services, operation);
  const handle = () => services.collections.handle(snapshotCollection);

  const weekly = createWeekly(services, handle);

  async function progress(): Promise<TakingProgress | null> {
    await own('snapshots.taking');
    const at = await handle().get(0);
    if (!at || isOver(at)) return null;
    const { n, of, job } = await whereIn(at);
    const state = at.state as TakingProgress['state'];
    return { state, wait: at.wait, part: job?.part ?? null, done: n, of };
  }

  const say = (
    word: 'pause' | 'resume' | 'cancel',
  ): Method<typeof Nothing, TakingProgress | null> =>
    defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async () => {
        await own(`snapshots.${word}`);
        await handle()[word](0);
        return progress();
      },
    });

  /** Reading for somebody who looks on, and no longer than they do. */
  const whoeverWaits = ({ signal }: CallContext): WalkParts => ({
    client: {
      call: (operation, params, options) =>
        services.client.call(operation, params, { ...options, priority: 'visible', signal }),
    },
    clock: { now: services.now },
  });

  /** What the account is called, as far as the service will say it now. */
  async function rememberName(mine: number, context: CallContext): Promise<void> {
    const known = await ask(services, accountRead, {}, 'any', context).catch(() => null);
    const name = known?.value?.name;
    if (name) await accountNames.update((before) => ({ ...before, [mine]: name }));
  }

  /** Own groups as the service has them; what it will not say now is not known. */
  async function groupsNow(context: CallContext): Promise<PartsOf['groups'] | null> {
    const found = await ask(services, groupListRead, {}, 'any', context).catch(() => null);
    if (!found) return null;
    const { value, learntAtMs, dropped } = found;
    const rows = value.filter(({ tagid }) => tagid > 0).map(({ tagid, name }) => ({ tagid, name }));
    return {
      state: dropped > 0 ? 'partial' : 'complete',
      why: dropped > 0 ? 'dropped' : null,
      readAt: new Date(learntAtMs).toISOString(),
      total: rows.length,
      rows,
    };
  }

  return {
    ...changesCalls(() => own('changes')),
    /** Those that are kept, newest first. Asks the service nothing. */
    'snapshots.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<readonly SnapshotLine[]> =>
        (await snapshotsKept.list(await own('snapshots.list'))).map(({ takenAtMs, parts }) => ({
          takenAtMs,
          parts,
        })),
    }),
    'snapshots.get': defineMethod({
      callers: PAGES,
      input: OfSnapshot,
      run: async ({ takenAtMs }): Promise<AccountSnapshot> => {
        const found = await snapshotsKept.get(await own('snapshots.get'), takenAtMs);
        if (found) return found;
        throw new BiliError({ kind: 'not-found', operation: 'snapshots.get' });
      },
    }),
    /** What is known now: of the service only the groups are asked for, and what is named. */
    'snapshots.now': defineMethod({
      callers: PAGES,
      input: z.strictObject({ parts: z.array(z.enum(PARTS_NOW)).check(z.maxLength(9)) }),
      run: async ({ parts: wanted }, context): Promise<AccountSnapshot> => {
        const mine = await own('snapshots.now');
        await rememberName(mine, context);
        const groups = await groupsNow(context);
        const lists = await readPartsNow(whoeverWaits(context), { account: mine, pass: 0 }, wanted);
        return asOfNow(mine, { ...lists, ...(groups && { groups }) }, services.now());
      },
    }),
    'snapshots.drop': defineMethod({
      callers: PAGES,
      input: OfSnapshot,
      run: async ({ takenAtMs }): Promise<void> =>
        snapshotsKept.drop(await own('snapshots.drop'), takenAtMs),
    }),
    /** How many are followed in a day at most when people are brought back; null: as it was. */
    'snapshots.pace': defineMethod({
      callers: PAGES,
      input: z.strictObject({ most: z.nullable(z.literal([...FOLLOWS_A_DAY])) }),
      run: async ({ most }): Promise<number> => {
        const mine = await own('snapshots.pace');
        const known = (all: Awaited<ReturnType<typeof followPace.get>>): FollowPace =>
          all[mine] ?? { most: MOST_FOLLOWS_A_DAY, day: '', spent: 0 };
        if (most === null) return known(await followPace.get()).most;
        await followPace.update((all) => ({ ...all, [mine]: { ...known(all), most } }));
        return most;
      },
    }),
    /** Whether one is taken every week, and when the last one was; null: leaves it as it is. */
    'snapshots.weekly': defineMethod({
      callers: PAGES,
      input: z.strictObject({ on: z.nullable(z.boolean()) }),
      run: async ({ on }): Promise<WeeklyState> => {
        if (on !== null) await weekly.turn(on);
        return weekly.state();
      },
    }),
    /** Whether what is in favourite folders is part of it, and what that asks; null: leaves it. */
    'snapshots.contents': defineMethod({
      callers: PAGES,
      input: z.strictObject({ on: z.nullable(z.boolean()) }),
      run: async ({ on }, context): Promise<ContentsChoice> => {
        const mine = await own('snapshots.contents');
        if (on !== null) await folderContents.update((all) => ({ ...all, [mine]: on }));
        const found = await ask(services, foldersReading, { mid: mine }, 'any', context).catch(
          () => null,
        );
        const counts = found?.value.map(({ count }) => count);
        return {
          on: (await folderContents.get())[mine] ?? false,
          size: counts
            ? {
                folders: counts.length,
                items: counts.reduce((sum, one) => sum + one, 0),
                requests: requestsFor(counts),
              }
            : null,
        };
      },
    }),
    /** How far the taking of one is; null: none is being taken. */
    'snapshots.taking': defineMethod({ callers: PAGES, input: Nothing, run: progress }),
    /** Begins one, or goes on with the one that is being taken. */
    'snapshots.take': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<TakingProgress | null> => {
        const mine = await own('snapshots.take');
        await rememberName(mine, context);
        await waitedFor(mine);
        const at = await handle().get(0);
        // One that was taken by itself and has had its share of the day goes on for who waits.
        if (at?.wait?.reason === 'daily') await handle().resume(0);
        else await handle().start(0);
        return progress();
      },
    }),
    'snapshots.pause': say('pause'),
    'snapshots.resume': say('resume'),
    /** What was read for it is let go. */
    'snapshots.cancel': say('cancel'),
  };
}

export const snapshotsPart = definePart({ calls, collections: [snapshotCollection] });
