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
  'own-groups': 'change_own_groups',
  special: 'relation_special',
  'fan-new': 'change_fan_new',
  'fan-lost': 'change_fan_lost',
};

/** What became of somebody, in a few words. */
export function changeEntryText(entry: ChangeEntry, groups: ReadonlyMap<number, string>): string {
  const { kind, isOurs, was, isSpecial, joined = [], left = [] } = entry;
  const named = (tagids: readonly number[]) =>
    listOf(tagids.map((tagid) => groups.get(tagid) ?? `#${tagid}`));
  if (kind === 'own-groups') return ownGroupText(entry);
  if (kind === 'followed') return t(isOurs ? 'change_we_followed' : 'change_followed');
  if (kind === 'left') return t(isOurs ? 'change_we_left' : 'change_left');
  if (kind === 'renamed') return t('snap_was_called', [was ?? '']);
  if (kind === 'special') return t(isSpecial ? 'snap_special_on' : 'snap_special_off');
  if (kind !== 'groups') return t(CHANGE_NAMES[kind]);
  if (left.length === 0) return t('change_joined', [named(joined)]);
  if (joined.length === 0) return t('change_left_groups', [named(left)]);
  return t('change_moved', [named(left), named(joined)]);
}

const BECAME = {
  made: ['change_group_made', 'change_we_made_group'],
  renamed: ['change_group_renamed', 'change_we_renamed_group'],
  deleted: ['change_group_deleted', 'change_we_deleted_group'],
} as const satisfies Record<
  NonNullable<ChangeEntry['became']>,
  readonly [elsewhere: MessageKey, here: MessageKey]
>;

function ownGroupText({ became = 'made', isOurs, was }: ChangeEntry): string {
  const [elsewhere, here] = BECAME[became];
  return t(isOurs ? here : elsewhere, became === 'renamed' ? [was ?? ''] : []);
}
