import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { RowDifference } from '@/src/parts/snapshots/shared/comparison.ts';
import type { PartLine } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import type { ComparedLine, How } from '@/src/parts/snapshots/shared/lines.ts';
import type { Hindrance } from '@/src/parts/snapshots/shared/restore.ts';
import type {
  AccountSnapshot,
  PartStanding,
  SnapshotPartId,
} from '@/src/parts/snapshots/shared/snapshot.ts';
import type { FileProblem } from '@/src/parts/snapshots/shared/snapshot-file.ts';
import { whenText } from '@/src/ui/time-text.ts';
import type { Side } from './comparison-model.ts';
import { folderName, followGroupsText } from './group-names.ts';

export const PART_NAMES: Readonly<Record<SnapshotPartId, MessageKey>> = {
  followings: 'page_followings',
  groups: 'panel_groups',
  blacks: 'own_blacks',
  whispers: 'own_whispers',
  fans: 'stats_fans',
  toview: 'popup_tab_toview',
  folders: 'snap_part_folders',
  favourites: 'snap_part_favourites',
  shows: 'snap_part_shows',
  shielded: 'snap_part_shielded',
  notes: 'notes_title',
  rules: 'page_rules',
  settings: 'settings_title',
};

const WHYS: Readonly<Record<NonNullable<PartStanding['why']>, MessageKey>> = {
  limit: 'snap_why_limit',
  moving: 'snap_why_moving',
  dropped: 'snap_why_dropped',
  fewer: 'snap_why_fewer',
  uncounted: 'snap_why_uncounted',
  failed: 'snap_why_failed',
  refused: 'snap_why_refused',
  unasked: 'snap_why_unasked',
  lost: 'snap_why_lost',
};

export const HOW_NAMES: Readonly<Record<How, MessageKey>> = {
  gone: 'snap_gone',
  added: 'snap_added',
  changed: 'snap_changed',
};

const WHATS: Readonly<Record<RowDifference | 'order', MessageKey>> = {
  name: 'snap_what_name',
  closed: 'snap_what_closed',
  date: 'snap_what_date',
  groups: 'snap_what_groups',
  special: 'snap_what_special',
  mutual: 'snap_what_mutual',
  anew: 'snap_what_anew',
  dead: 'snap_what_alive',
  content: 'snap_what_content',
  order: 'snap_what_order',
};

export const PROBLEM_WORDS: Readonly<Record<FileProblem | 'unreadable', MessageKey>> = {
  empty: 'snap_file_damaged',
  'too-large': 'snap_file_too_large',
  damaged: 'snap_file_damaged',
  'not-ours': 'snap_file_not_ours',
  newer: 'snap_file_newer',
  altered: 'snap_file_altered',
  unreadable: 'file_unreadable',
};

/** Why something cannot be brought back. */
export const HINDRANCE_WORDS: Readonly<Record<Hindrance, MessageKey>> = {
  stays: 'snap_is_added',
  theirs: 'snap_lost_theirs',
  closed: 'snap_what_closed',
  dead: 'snap_what_dead',
  folder: 'snap_lost_folder',
  kind: 'snap_lost_kind',
  call: 'snap_lost_call',
};

export function sideText(side: Side): string {
  if (side === 'now') return t('snap_now');
  return side === 'file' ? t('snap_file') : whenText(side);
}

/** Why a part is not whole; null: it is. */
export function lackText({ why }: PartStanding): string | null {
  return why && t(WHYS[why]);
}

/** "粉丝 1,000". */
export function partText(id: SnapshotPartId, { count, state }: PartLine): string {
  const name = t(PART_NAMES[id]);
  return state === 'skipped' ? name : `${name} ${exactCount(count)}`;
}

/** What became of a row, in words. */
export function lineText(
  { part, how, what, was, before, after }: ComparedLine,
  from: AccountSnapshot,
  to: AccountSnapshot,
): string {
  if (how !== 'changed') {
    const isGone = how === 'gone';
    const row = isGone ? before : after;
    if (row && 'text' in row) {
      return t(isGone ? 'snap_note_gone' : 'snap_note_added', [String(row.text)]);
    }
    if (!row || !('folder' in row)) return t(isGone ? 'snap_is_gone' : 'snap_is_added');
    const folder = folderName(row.folder, isGone ? from : to);
    return t(isGone ? 'snap_left_folder' : 'snap_in_folder', [folder]);
  }
  const isDead = what.includes('dead') && after && 'dead' in after && after.dead;
  const words = (isDead ? (['dead'] as const) : what).map((one) => {
    if (one === 'dead') return t(isDead ? 'snap_what_dead' : 'snap_what_alive');
    if (one === 'anew' && part === 'folders') return t('snap_what_folder_anew');
    if (one === 'content' && before && after && 'count' in before && 'count' in after) {
      return before.count === after.count
        ? t(after.isPrivate ? 'snap_made_private' : 'snap_made_public')
        : t('snap_folder_count', [exactCount(before.count), exactCount(after.count)]);
    }
    if (one === 'content' && before && after && 'text' in before && 'text' in after) {
      return t('snap_note_changed', [before.text, after.text]);
    }
    if (one === 'name' && was !== null) return t('snap_was_called', [was]);
    if (one === 'groups' && before && after) {
      return t('snap_groups_from_to', [
        followGroupsText(before, from),
        followGroupsText(after, to),
      ]);
    }
    if (one === 'special' && after && 'special' in after) {
      return t(after.special ? 'snap_special_on' : 'snap_special_off');
    }
    if (one === 'mutual' && after && 'mutual' in after) {
      return t(after.mutual ? 'snap_mutual_on' : 'snap_mutual_off');
    }
    if (one === 'date' && part === 'followings') return t('snap_followed_anew');
    return t(WHATS[one]);
  });
  return words.join(t('snap_and'));
}
