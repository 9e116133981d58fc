import { z } from '../../../api/schema.ts';
import { Nothing, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { SLOWNESSES, type Slowness } from '../../../shared/slowness.ts';
import { logsKept } from '../../../storage/account-log.ts';
import { chosenSlowness, switchedOff } from '../../../storage/kept-items.ts';
import { DEVICE_SWITCHES, type WorkChoice } from '../shared/switches.ts';

export interface WorkServices extends Pick<ReadServices, 'account'> {
  /** Tells the one queue. */
  readonly slow: (by: Slowness) => Promise<void>;
  /** Something was switched on or off: what stands of it is built anew. */
  readonly switched: () => void;
}

export async function workChoice(account: () => Promise<number | null>): Promise<WorkChoice> {
  const [mine, slowness, off, logs] = await Promise.all([
    account(),
    chosenSlowness.get(),
    switchedOff.get(),
    logsKept.get(),
  ]);
  return { slowness, off, daily: mine === null ? null : (logs[mine]?.daily ?? false) };
}

/** How fast requests go, and what goes on by itself; for every account of this browser. */
export const workCalls = ({ account, slow, switched }: WorkServices) => ({
  'settings.work': defineMethod({
    callers: PAGES,
    input: Nothing,
    run: () => workChoice(account),
  }),
  /** All gaps so many times as long, from the next request on. */
  'settings.slow': defineMethod({
    callers: PAGES,
    input: z.strictObject({ by: z.literal([...SLOWNESSES]) }),
    run: async ({ by }): Promise<WorkChoice> => {
      await chosenSlowness.set(by);
      await slow(by);
      return workChoice(account);
    },
  }),
  'settings.switch': defineMethod({
    callers: PAGES,
    input: z.strictObject({ id: z.enum(DEVICE_SWITCHES), on: z.boolean() }),
    run: async ({ id, on }): Promise<WorkChoice> => {
      await switchedOff.update((all) => {
        const others = all.filter((one) => one !== id);
        return on ? others : [...others, id];
      });
      switched();
      return workChoice(account);
    },
  }),
});
