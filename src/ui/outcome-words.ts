import { t } from '@/src/i18n.ts';
import { backText } from './back-words.ts';
import { doneText } from './done-words.ts';
import { noteText } from './item-words.ts';
import type { Outcome } from './outcomes.ts';
import { countsText } from './run-words.ts';
import { sentence } from './sentences.ts';

/** "已暂停记录历史", "删除分组「学习」：完成", "移动 20 个视频到「学习资料」：完成 20", and what is there again after an undo. */
export function outcomeText({ kind, said, state, run, note }: Outcome): string {
  const what = sentence(said);
  const counts = run ? countsText(run) : '';
  if (state === 'doing') return t('outcome_doing', [what]);
  if (state === 'undoing') return t('outcome_undoing', [what]);
  if (state === 'undone') return undoneText(what, backText(kind), counts);
  if (state === 'undone-part') return t('outcome_undone_part', [what, counts]);
  if (state === 'undo-failed') {
    const failed = t('outcome_undo_failed', [what]);
    return note ? t('order_line', [failed, noteText(note)]) : failed;
  }
  if (state === 'undo-doubtful') return t('outcome_undo_doubtful', [what]);
  if (state === 'undo-cancelled') return t('outcome_undo_cancelled', [what]);
  if (state === 'doubtful') return t('outcome_doubtful', [what]);
  if (state === 'done' && counts) return t('order_line', [what, counts]);
  if (note) return t('order_line', [what, noteText(note)]);
  if (state === 'failed') return t('outcome_failed', [what]);
  return doneText(said) ?? t('outcome_done', [what]);
}

const undoneText = (what: string, back: string, counts: string) =>
  counts ? t('outcome_undone_many', [what, back, counts]) : t('outcome_undone', [what, back]);
