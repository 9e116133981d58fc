import { z } from '../../../api/schema.ts';
import type { Collections } from '../../../collect/collections.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { RunStore } from '../../../engine/run-store.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { forgetArchiveCount } from '../../../storage/archive-count.ts';
import { eraseAccount, eraseAll } from '../../../storage/erase.ts';
import { measureRows } from '../../../storage/measure.ts';
import { definePart } from '../../define-part.ts';
import {
  type Erased,
  type StorageUsed,
  USED_PARTS,
  type Used,
  type UsedPart,
} from '../shared/storage-used.ts';
import { type BackgroundServices, backgroundCalls } from './background-calls.ts';
import { type DiagnosisServices, diagnosisCalls } from './diagnosis-calls.ts';

export interface SettingsServices
  extends Pick<ReadServices, 'account'>,
    BackgroundServices,
    DiagnosisServices {
  readonly store: Pick<RunStore, 'open'>;
  readonly engine: Pick<Engine, 'cancel'>;
  readonly collections: Pick<Collections, 'unended' | 'stop'>;
  /** The reading of the followings that a page waits for. */
  readonly topUp: {
    isRunning(account: number | null): boolean;
    stop(account: number | null): Promise<void>;
  };
  /** What else knows of it: badge, menus, pages; `all`: small things of every account too. */
  readonly erased: (what: 'account' | 'all') => Promise<void>;
}

/** A request of theirs may be on its way. */
const AT_WORK = ['running', 'queued'];

async function storageUsed(mine: number | null): Promise<StorageUsed> {
  const rows = mine === null ? {} : await measureRows(mine);
  const parts = Object.entries(USED_PARTS).map(([part, stores]) => {
    const of = stores.map((name) => rows[name] ?? { count: 0, bytes: 0 });
    const bytes = of.reduce((sum, one) => sum + one.bytes, 0);
    return [part, { count: of[0]?.count ?? 0, bytes }];
  });
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return {
    account: mine,
    parts: Object.fromEntries(parts) as Record<UsedPart, Used>,
    bytes: estimate?.usage ?? null,
  };
}

export const settingsPart = definePart({
  calls: ({ account, store, engine, collections, topUp, erased, ...others }: SettingsServices) => ({
    ...backgroundCalls({ account, ...others }),
    ...diagnosisCalls({ account, ...others, used: async () => storageUsed(await account()) }),
    /** How much is kept, by part. Asks the service nothing. */
    'storage.used': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<StorageUsed> => storageUsed(await account()),
    }),
    /**
     * For good. Nothing is changed at the service. `stop`: what is under way is cancelled first, else
     * nothing is erased while anything is.
     */
    'storage.erase': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        what: z.enum(['account', 'all']),
        stop: z._default(z.boolean(), false),
      }),
      run: async ({ what, stop }, context): Promise<Erased> => {
        const mine = what === 'account' ? await ownAccount(context, 'storage.erase') : null;
        const underWay = async () =>
          (await store.open()).filter(
            (run) => AT_WORK.includes(run.state) && (mine === null || run.account === mine),
          );
        if (stop) {
          for (const { id } of await underWay()) await engine.cancel(id);
          await collections.stop(mine);
          await topUp.stop(mine);
        }
        // A page that is on its way would be written down behind it.
        const isReading = (await collections.unended()).some(({ state }) => state === 'running');
        if (isReading || topUp.isRunning(mine) || (await underWay()).length > 0) return 'busy';
        await (mine === null ? eraseAll() : eraseAccount(mine));
        if (mine !== null) await forgetArchiveCount(mine);
        await erased(what);
        return 'erased';
      },
    }),
  }),
});
