import type { ItemNote, JournalEntry, Loss } from '@/src/engine/shared/runs.ts';
import { listOf, type MessageKey, t } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { errorText } from './error-text.ts';

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${B}` : S;

/** Why an item ended as it did, where no error says it. */
export function noteText(note: ItemNote): string {
  return t(`note_${note.replace('-', '_') as Snake<ItemNote>}`);
}

/** What came of one item. */
export function resultText({
  state,
  note,
  error,
}: Pick<JournalEntry, 'state' | 'note' | 'error'>): string {
  if (error && state === 'doubtful') return doubtfulText(error);
  if (error && note === 'half-way') return t('order_line', [noteText(note), errorText(error)]);
  if (error && state !== 'verified') return errorText(error);
  if (note) return noteText(note);
  if (state === 'verified') return t('item_done');
  return t(state === 'doubtful' ? 'item_doubtful' : 'item_failed');
}

/** It was sent: of its read-back, older versions too wrote down that nothing was changed. */
function doubtfulText(error: BiliErrorFields): string {
  if (error.changed === 'maybe') return errorText(error);
  return t('item_doubtful_because', [errorText({ ...error, changed: undefined })]);
}

interface RelationLike {
  readonly following: boolean;
  readonly blocked: boolean;
  readonly special: boolean;
  readonly tagids: readonly number[];
}

function isRelation(value: unknown): value is RelationLike {
  return typeof value === 'object' && value !== null && 'following' in value && 'tagids' in value;
}

function relationText(
  { following, blocked, special, tagids }: RelationLike,
  nameOf: (tagid: number) => string,
): string {
  if (blocked) return t('relation_blocked');
  if (!following) return t('relation_not_followed');
  const groups = tagids.length > 0 ? listOf(tagids.map(nameOf)) : t('relation_no_group');
  return [t('relation_followed'), groups, ...(special ? [t('relation_special')] : [])].join(' · ');
}

/** "已关注 · 学习 → 未关注", where the item is a person. */
export function changeText(
  { before, after }: JournalEntry,
  nameOf: (tagid: number) => string,
): string {
  if (!isRelation(before) || !isRelation(after)) return '';
  const [was, is] = [relationText(before, nameOf), relationText(after, nameOf)];
  return was === is ? was : `${was} → ${is}`;
}

const LOSSES: Readonly<Record<Loss, MessageKey>> = {
  'follow-date': 'loss_follow_date',
  'creator-notice': 'loss_creator_notice',
  fan: 'loss_fan',
  history: 'loss_history',
  'toview-place': 'loss_toview_place',
  'toview-dead': 'loss_toview_dead',
  'group-id': 'loss_group_id',
  'name-coins': 'loss_name_coins',
  'show-status': 'loss_show_status',
  note: 'loss_note',
};

export function lossText(loss: Loss): string {
  return t(LOSSES[loss]);
}
