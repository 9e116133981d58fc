import { listOf, type MessageKey, t } from '@/src/i18n.ts';
import type { ChangeEntry, ChangeKind } from '@/src/parts/snapshots/shared/change.ts';

export const CHANGE_NAMES: Readonly<Record<ChangeKind, MessageKey>> = {
  followed: 'change_followed',
  left: 'change_left',
  renamed: 'snap_what_name',
  closed: 'snap_what_closed',
  'mutual-new': 'change_mutual_new',
  'mutual-lost': 'change_mutual_lost',
  groups: 'change_groups',
  special: 'relation_special',
  'fan-new': 'change_fan_new',
  'fan-lost': 'change_fan_lost',
};

/** What became of somebody, in a few words. */
export function changeEntryText(entry: ChangeEntry, groups: ReadonlyMap<number, string>): string {
  const { kind, isOurs, was, isSpecial, joined = [], left = [] } = entry;
  const named = (tagids: readonly number[]) =>
    listOf(tagids.map((tagid) => groups.get(tagid) ?? `#${tagid}`));
  if (kind === 'followed') return t(isOurs ? 'change_we_followed' : 'change_followed');
  if (kind === 'left') return t(isOurs ? 'change_we_left' : 'change_left');
  if (kind === 'renamed') return t('snap_was_called', [was ?? '']);
  if (kind === 'special') return t(isSpecial ? 'snap_special_on' : 'snap_special_off');
  if (kind !== 'groups') return t(CHANGE_NAMES[kind]);
  if (left.length === 0) return t('change_joined', [named(joined)]);
  if (joined.length === 0) return t('change_left_groups', [named(left)]);
  return t('change_moved', [named(left), named(joined)]);
}
