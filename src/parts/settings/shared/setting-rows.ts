import * as z from 'zod/mini';
import { SLOWNESSES } from '../../../shared/slowness.ts';
import { LANGUAGES, THEME_CHOICES } from './appearance.ts';
import { DEVICE_SWITCHES } from './switches.ts';

const Ids = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60));

/**
 * Choices that go along to another device. What a device does by itself (keeping the history, daily
 * logs, weekly snapshots) is chosen on each.
 */
export const SHARED_SETTINGS = {
  language: z.enum(LANGUAGES),
  theme: z.enum(THEME_CHOICES),
  panels: z.object({ order: z.optional(Ids), off: z.optional(Ids) }),
  slowness: z.literal([...SLOWNESSES]),
  switchedOff: z.array(z.enum(DEVICE_SWITCHES)).check(z.maxLength(20)),
} as const;

export type SharedSetting = keyof typeof SHARED_SETTINGS;

/** A choice and when it was made, Unix milliseconds. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  readonly atMs: number;
}

/** A choice that this version knows and can take over. */
export const isSetting = ({ key, value }: SettingRow): boolean =>
  Object.hasOwn(SHARED_SETTINGS, key) &&
  z.safeParse(SHARED_SETTINGS[key as SharedSetting], value).success;

/** The later of two choices; made at once, the one whose text is greater, whosever it is. */
export function laterSetting(a: SettingRow | undefined, b: SettingRow): SettingRow {
  if (!a) return b;
  if (a.atMs !== b.atMs) return a.atMs > b.atMs ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}
