import { browser } from 'wxt/browser';
import { z } from '../../api/schema.ts';
import { laterSetting, type SettingRow } from '../../parts/settings/shared/setting-rows.ts';
import { settingsSynced } from '../../storage/kept-items.ts';
import { mergeSettings, noteStored, readSettings } from '../../storage/setting-rows.ts';

const KEY = 'settings';
const Rows = z.array(z.object({ key: z.string(), value: z.unknown(), atMs: z.number() }));

interface Parts {
  readonly now: () => number;
  /** Choices that were taken over: whoever holds one in memory hears of it. */
  readonly taken: (rows: readonly SettingRow[]) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** Choices on their way between devices; through the browser's own sync only where it is switched on. */
export function createSettingsSync({ now, taken, report }: Parts) {
  // Not every browser has it.
  const area = browser.storage.sync as typeof browser.storage.sync | undefined;

  async function merge(rows: readonly SettingRow[]): Promise<readonly SettingRow[]> {
    const later = await mergeSettings(rows);
    if (later.length > 0) await taken(later);
    return later;
  }

  /**
   * What is later here, and nothing else: rows in another order or of a later version are left as they
   * are, else two devices would take turns in writing over each other for ever.
   */
  async function push(): Promise<void> {
    if (!area || !(await settingsSynced.get())) return;
    const there = Rows.safeParse((await area.get(KEY))[KEY]);
    const rows = new Map(there.data?.map((row) => [row.key, row as SettingRow]));
    const later = (await readSettings()).filter(
      (row) => laterSetting(rows.get(row.key), row) === row,
    );
    for (const row of later) rows.set(row.key, row);
    if (!there.success || later.length > 0) await area.set({ [KEY]: [...rows.values()] });
  }

  /** Both ways: what is later there comes here, and what is later here goes there. */
  async function both(): Promise<void> {
    if (!area || !(await settingsSynced.get())) return;
    const there = Rows.safeParse((await area.get(KEY))[KEY]);
    if (there.success) await merge(there.data as readonly SettingRow[]);
    await push();
  }

  const quietly = (doing: () => Promise<unknown>) => {
    doing().catch(report);
  };

  return {
    merge,
    /** null: the browser has none. */
    isOn: async (): Promise<boolean | null> => (area ? settingsSynced.get() : null),
    async turn(on: boolean): Promise<void> {
      await settingsSynced.set(on);
      await both();
    },
    push: () => quietly(push),
    /** For changes of what pages keep. */
    onStored(changes: Readonly<Record<string, { readonly newValue?: unknown }>>) {
      quietly(async () => {
        if (await noteStored(changes, now())) await push();
      });
    },
    /** For changes of what the browser brought from elsewhere. */
    onSynced: () => quietly(both),
    /** Nothing of it stays with the browser's sync either. */
    forget: async (): Promise<void> => area?.remove(KEY),
  };
}
