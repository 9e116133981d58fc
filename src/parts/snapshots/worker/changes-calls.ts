import { z } from '../../../api/schema.ts';
import { Nothing } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { changeLog, changesOff } from '../../../storage/change-log.ts';
import { followingsCollection } from '../../followings/worker/shared.ts';
import { CHANGE_KINDS, type ChangesLog } from '../shared/change.ts';

/** More than anybody looks through; older ones are kept. */
const MOST_SHOWN = 5_000;

/** What surfaces may ask of the log of changes of the signed-in account. */
export function changesCalls(own: () => Promise<number>) {
  async function log(): Promise<ChangesLog> {
    const mine = await own();
    const [entries, off, state] = await Promise.all([
      changeLog.newest(mine, MOST_SHOWN),
      changesOff.get(),
      followingsCollection.store.get({ account: mine, of: 0 }),
    ]);
    return { entries, off: off[mine] ?? [], checkedAtMs: state?.completeAtMs ?? null };
  }
  return {
    /** The newest changes, newest first. Asks the service nothing. */
    'changes.list': defineMethod({ callers: PAGES, input: Nothing, run: log }),
    /** Whether changes of a kind are written down from now on; those that were stay. */
    'changes.switch': defineMethod({
      callers: PAGES,
      input: z.strictObject({ kind: z.enum(CHANGE_KINDS), on: z.boolean() }),
      run: async ({ kind, on }): Promise<ChangesLog> => {
        const mine = await own();
        await changesOff.update((all) => {
          const others = (all[mine] ?? []).filter((one) => one !== kind);
          return { ...all, [mine]: on ? others : [...others, kind] };
        });
        return log();
      },
    }),
  };
}
