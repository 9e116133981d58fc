import { type MessageKey, t } from '@/src/i18n.ts';
import type { SharedSetting } from '@/src/parts/settings/shared/setting-rows.ts';
import type { ComparedLine } from '@/src/parts/snapshots/shared/lines.ts';
import { isHere } from '@/src/parts/snapshots/shared/restore-here.ts';
import type { AccountSnapshot } from '@/src/parts/snapshots/shared/snapshot.ts';

const SETTING_NAMES: Readonly<Record<SharedSetting, MessageKey>> = {
  language: 'settings_language',
  theme: 'settings_theme',
  panels: 'settings_panels',
  slowness: 'background_pace',
  switchedOff: 'background_title',
};

const isNamed = (key: string): key is SharedSetting => Object.hasOwn(SETTING_NAMES, key);

/** What people are called in these snapshots; the later one knows better. */
export function peopleIn(...snapshots: readonly AccountSnapshot[]): ReadonlyMap<number, string> {
  return new Map(
    snapshots
      .flatMap(({ parts: { fans, blacks, followings } }) => [fans, blacks, followings])
      .flatMap(({ rows }) => rows.map(({ mid, name }) => [mid, name] as const)),
  );
}

/** A line of what is kept here by the name that a person knows: it is kept by ids and keys alone. */
export function withName(line: ComparedLine, people: ReadonlyMap<number, string>): ComparedLine {
  if (!isHere(line.part)) return line;
  if (line.mid !== null) return { ...line, name: people.get(line.mid) ?? line.name };
  return isNamed(line.name) ? { ...line, name: t(SETTING_NAMES[line.name]) } : line;
}
