import { t } from '@/src/i18n.ts';
import type { OrderEnd } from '../order.ts';
import { personErrorText } from './error-text.ts';

type End = Omit<OrderEnd, 'undoable'>;

/** Why an order had no effect. */
export function reasonText({ error, note }: Pick<End, 'error' | 'note'>): string {
  if (error) return personErrorText(error);
  return t(note === 'protected' ? 'space_groups_protected' : 'space_groups_unchanged');
}

/** How an order ended; `done` and `undone` are the caller's words for it. */
export function endText(end: End, done: string, undone: string): string {
  const { state } = end;
  if (state === 'done') return done;
  if (state === 'undone') return undone;
  if (state === 'already') return t('space_groups_already');
  if (end.note === 'half-way') return t('order_line', [t('note_half_way'), reasonText(end)]);
  if (end.note === 'cancelled') return t('note_cancelled');
  // On its way it is as open as when its answer was lost.
  if (state === 'doubtful' || state === 'doing') return t('error_maybe_changed');
  return t(state === 'waiting' ? 'order_waiting' : 'space_groups_failed', [reasonText(end)]);
}
