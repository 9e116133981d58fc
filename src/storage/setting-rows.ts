import { browser } from 'wxt/browser';
import {
  isSetting,
  laterSetting,
  type SettingRow,
  type SharedSetting,
} from '../parts/settings/shared/setting-rows.ts';
import { language, themeChoice } from './appearance.ts';
import { kept } from './kept.ts';
import { chosenSlowness, switchedOff } from './kept-items.ts';

/** Choices with when they were made. One that was never made is not among them. */
const settingRows = kept<Readonly<Record<string, SettingRow>>>('settingRows', {});

/** Those that pages keep in extension storage. */
const LOCAL: readonly SharedSetting[] = ['language', 'theme', 'panels'];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** When a choice is made that holds from now on. */
export const laterThan = (known: SettingRow | undefined, nowMs: number): number =>
  Math.max(nowMs, (known?.atMs ?? 0) + 1);

/**
 * A choice was made here. Gives whether it is another than was known. It is later than that one,
 * whatever the clock of the device says on which that was made: else it would be taken back by it.
 */
export async function noteSetting(
  key: SharedSetting,
  value: unknown,
  nowMs: number,
): Promise<boolean> {
  let isNew = false;
  await settingRows.update((rows) => {
    isNew = !isSame(rows[key]?.value, value);
    const atMs = laterThan(rows[key], nowMs);
    return isNew ? { ...rows, [key]: { key, value, atMs } } : rows;
  });
  return isNew;
}

/** What pages chose, as extension storage tells it. Gives whether anything of it is new. */
export async function noteStored(
  changes: Readonly<Record<string, { readonly newValue?: unknown }>>,
  atMs: number,
): Promise<boolean> {
  let isNew = false;
  for (const key of LOCAL) {
    const value = changes[key]?.newValue;
    const isKnown = value !== undefined && isSetting({ key, value, atMs });
    if (isKnown && (await noteSetting(key, value, atMs))) isNew = true;
  }
  return isNew;
}

export const readSettings = async (): Promise<readonly SettingRow[]> =>
  Object.values(await settingRows.get());

/** Everything that is chosen now, also what nobody ever touched. */
export async function currentSettings(): Promise<
  readonly { readonly key: SharedSetting; readonly value: unknown }[]
> {
  const panels: Readonly<Record<string, unknown>> = await browser.storage.local.get('panels');
  return [
    { key: 'language', value: await language.get() },
    { key: 'theme', value: await themeChoice.get() },
    { key: 'panels', value: panels['panels'] ?? {} },
    { key: 'slowness', value: await chosenSlowness.get() },
    { key: 'switchedOff', value: (await switchedOff.get()).toSorted() },
  ];
}

async function apply({ key, value }: SettingRow): Promise<void> {
  if (key === 'slowness') await chosenSlowness.set(value as never);
  else if (key === 'switchedOff') await switchedOff.set(value as never);
  else await browser.storage.local.set({ [key]: value });
}

/** Takes over what was chosen later elsewhere; gives that. What this version does not know is left. */
export async function mergeSettings(given: readonly SettingRow[]): Promise<readonly SettingRow[]> {
  let later: SettingRow[] = [];
  // Written down first: what pages hear of then is known already, and no choice of theirs.
  await settingRows.update((rows) => {
    later = given.filter((row) => isSetting(row) && laterSetting(rows[row.key], row) === row);
    later = later.filter((row) => !isSame(rows[row.key], row));
    return { ...rows, ...Object.fromEntries(later.map((row) => [row.key, row])) };
  });
  for (const row of later) await apply(row);
  return later;
}
