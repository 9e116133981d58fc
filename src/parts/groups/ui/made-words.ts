import { endState } from '@/src/engine/shared/end-state.ts';
import { t } from '@/src/i18n.ts';
import type { Ended } from '@/src/ui/order-one.ts';
import { reasonText } from '@/src/ui/panels/end-text.ts';

/**
 * A group was made, and the person is not known to be in it: what there is now, why, and what to do.
 * @param act How putting them into it ended.
 */
export function madeOnlyText(name: string, act: Pick<Ended, 'state' | 'note' | 'error'>): string {
  const end = endState(act);
  if (end === 'doubtful' || end === 'doing') return t('group_made_unsure', [name]);
  const told = [name, reasonText(act)];
  if (end === 'waiting') return t('group_made_waits', told);
  return act.note === 'half-way' ? t('group_made_followed', told) : t('group_made_empty', told);
}
