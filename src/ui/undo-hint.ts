import { type MessageKey, t } from '@/src/i18n.ts';
import { type AnyKind, isKindId, type KindId } from '@/src/shared/kind-ids.ts';

/** What is not quite as it was, once that kind was taken back. */
const HINTS: Readonly<Partial<Record<KindId, MessageKey>>> = {
  unfollow: 'act_undo_date',
  'toview-remove': 'act_undo_place',
  'toview-clear': 'act_undo_place',
  'group-delete': 'loss_group_id',
};

/** Said at the button of an undo; undefined: nothing of note. */
export function undoHint(kind: AnyKind): string | undefined {
  const hint = isKindId(kind) ? HINTS[kind] : undefined;
  return hint && t(hint);
}
