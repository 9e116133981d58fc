import { z } from '../../../api/schema.ts';
import { Nothing, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { SLOWNESSES, type Slowness } from '../../../shared/slowness.ts';
import { logsKept } from '../../../storage/account-log.ts';
import { chosenSlowness, switchedOff } from '../../../storage/kept-items.ts';
import { laterThan, noteSetting, readSettings } from '../../../storage/setting-rows.ts';
import type { SettingRow } from '../shared/setting-rows.ts';
import { type BackgroundChoice, DEVICE_SWITCHES } from '../shared/switches.ts';

export interface BackgroundServices extends Pick<ReadServices, 'account'> {
  /** Tells the one queue. */
  readonly slow: (by: Slowness) => Promise<void>;
  /** Something was switched on or off: what stands of it is built anew. */
  readonly switched: () => void;
  readonly now: () => number;
  readonly sync: {
    isOn(): Promise<boolean | null>;
    turn(on: boolean): Promise<void>;
    push(): void;
    merge(rows: readonly SettingRow[]): Promise<readonly SettingRow[]>;
  };
}

export async function backgroundChoice({
  account,
  sync,
}: Pick<BackgroundServices, 'account' | 'sync'>): Promise<BackgroundChoice> {
  const [mine, slowness, off, logs, synced] = await Promise.all([
    account(),
    chosenSlowness.get(),
    switchedOff.get(),
    logsKept.get(),
    sync.isOn(),
  ]);
  return { slowness, off, synced, daily: mine === null ? null : (logs[mine]?.daily ?? false) };
}

/** How fast requests go, and what goes on by itself; for every account of this browser. */
export const backgroundCalls = ({ account, slow, switched, now, sync }: BackgroundServices) => {
  const choice = () => backgroundChoice({ account, sync });
  const noted = async (key: 'slowness' | 'switchedOff', value: unknown) => {
    await noteSetting(key, value, now());
    sync.push();
    return choice();
  };
  return {
    'settings.background': defineMethod({ callers: PAGES, input: Nothing, run: choice }),
    /** All gaps so many times as long, from the next request on. */
    'settings.slow': defineMethod({
      callers: PAGES,
      input: z.strictObject({ by: z.literal([...SLOWNESSES]) }),
      run: async ({ by }): Promise<BackgroundChoice> => {
        await chosenSlowness.set(by);
        await slow(by);
        return noted('slowness', by);
      },
    }),
    'settings.switch': defineMethod({
      callers: PAGES,
      input: z.strictObject({ id: z.enum(DEVICE_SWITCHES), on: z.boolean() }),
      run: async ({ id, on }): Promise<BackgroundChoice> => {
        const off = await switchedOff.update((all) => {
          const others = all.filter((one) => one !== id);
          return on ? others : [...others, id];
        });
        switched();
        return noted('switchedOff', off);
      },
    }),
    /** Whether choices go along by the browser's own sync. */
    'settings.sync': defineMethod({
      callers: PAGES,
      input: z.strictObject({ on: z.boolean() }),
      run: async ({ on }): Promise<BackgroundChoice> => {
        await sync.turn(on);
        return choice();
      },
    }),
    /**
     * Takes over choices of another device that were made later; gives how many. One that says not when
     * is made now.
     */
    'settings.merge': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        rows: z.array(
          z.object({ key: z.string(), value: z.unknown(), atMs: z.optional(z.number()) }),
        ),
      }),
      run: async ({ rows }): Promise<number> => {
        const known = new Map((await readSettings()).map((row) => [row.key, row]));
        const given = rows.map((row) => ({
          ...row,
          atMs: row.atMs ?? laterThan(known.get(row.key), now()),
        }));
        const later = await sync.merge(given as readonly SettingRow[]);
        sync.push();
        return later.length;
      },
    }),
  };
};
