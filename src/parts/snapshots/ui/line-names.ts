import { type MessageKey, t } from '@/src/i18n.ts';
import { readRules } from '@/src/parts/followings/shared/rules-read.ts';
import { ruleName } from '@/src/parts/followings/ui/index.ts';
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

/** A rule as its page calls it, with the groups of that time. */
function ruleCalled(row: ComparedLine['after'], { parts }: AccountSnapshot): string | null {
  if (!row || !('rule' in row)) return null;
  const [rule] = readRules([row.rule]).rules;
  if (rule) return ruleName(rule, parts.groups.rows);
  const { name } = row.rule as { readonly name?: unknown };
  return typeof name === 'string' && name !== '' ? name : t('snap_rule_unread');
}

/**
 * A line of what is kept here by the name that a person knows: it is kept by ids and keys alone.
 * @param is What the earlier one is compared with.
 */
export function withName(
  line: ComparedLine,
  people: ReadonlyMap<number, string>,
  earlier: AccountSnapshot,
  is: AccountSnapshot,
): ComparedLine {
  if (!isHere(line.part)) return line;
  if (line.mid !== null) return { ...line, name: people.get(line.mid) ?? line.name };
  if (line.part === 'rules') {
    const was = ruleCalled(line.before, earlier);
    const name = ruleCalled(line.after, is) ?? was ?? line.name;
    return { ...line, name, was: was === name ? null : was };
  }
  return isNamed(line.name) ? { ...line, name: t(SETTING_NAMES[line.name]) } : line;
}
