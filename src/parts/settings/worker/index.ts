import { z } from '../../../api/schema.ts';
import type { Collections } from '../../../collect/collections.ts';
import type { RunStore } from '../../../engine/run-store.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { countRows, eraseAccount, eraseAll } from '../../../storage/erase.ts';
import { definePart } from '../../define-part.ts';
import {
  type Erased,
  type StorageUsed,
  USED_PARTS,
  type UsedPart,
} from '../shared/storage-used.ts';

export interface SettingsServices extends Pick<ReadServices, 'account'> {
  readonly store: Pick<RunStore, 'open'>;
  readonly collections: Pick<Collections, 'unended'>;
  /** What else knows of it: badge, menus, pages; `all`: small things of every account too. */
  readonly erased: (what: 'account' | 'all') => Promise<void>;
}

/** A request of theirs may be on its way. */
const AT_WORK = ['running', 'queued'];

export const settingsPart = definePart({
  calls: ({ account, store, collections, erased }: SettingsServices) => ({
    /** How much is kept, by part. Asks the service nothing. */
    'storage.used': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<StorageUsed> => {
        const mine = await account();
        const rows = mine === null ? {} : await countRows(mine);
        const counts = Object.entries(USED_PARTS).map(([part, stores]) => [
          part,
          stores.reduce((sum, name) => sum + (rows[name] ?? 0), 0),
        ]);
        const estimate = await navigator.storage?.estimate().catch(() => null);
        return {
          account: mine,
          counts: Object.fromEntries(counts) as Record<UsedPart, number>,
          bytes: estimate?.usage ?? null,
        };
      },
    }),
    /** For good. Nothing is changed at the service. */
    'storage.erase': defineMethod({
      callers: PAGES,
      input: z.strictObject({ what: z.enum(['account', 'all']) }),
      run: async ({ what }): Promise<Erased> => {
        const mine = what === 'account' ? await ownAccount({ account }, 'storage.erase') : null;
        const open = await store.open();
        const isBusy = open.some(
          (run) => AT_WORK.includes(run.state) && (mine === null || run.account === mine),
        );
        // A page that is on its way would be written down behind it.
        const isReading = (await collections.unended()).some(({ state }) => state === 'running');
        if (isBusy || isReading) return 'busy';
        await (mine === null ? eraseAll() : eraseAccount(mine));
        await erased(what);
        return 'erased';
      },
    }),
  }),
});
