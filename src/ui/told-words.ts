import { type Run, wasUntouched } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import { type AnyKind, itemsOfKind } from '@/src/shared/kind-ids.ts';
import { videoLink } from '@/src/shared/links.ts';
import { backText } from './back-words.ts';
import { doneText } from './done-words.ts';
import { errorText } from './error-text.ts';
import { noteText, resultText } from './item-words.ts';
import { countsText, placedName, undoneName } from './run-words.ts';
import { runSaid } from './said.ts';
import { sentence as sayingOf, saysAll } from './sentences.ts';
import { userPageLink } from './user-page-link.ts';

/** How a run that ended is told: to whom what was done, and why it was not. */

/** Where the person or the video of an item is; null: it is neither. */
export function linkOf(kind: AnyKind, id: string | undefined): string | null {
  if (!id) return null;
  const items = itemsOfKind(kind);
  if (items === 'person') return /^\d+$/.test(id) ? userPageLink(Number(id)) : null;
  if (items !== 'video') return null;
  if (/^\d+$/.test(id)) return videoLink({ bvid: '', aid: Number(id) });
  return /^(?:BV|av)\w+$/i.test(id) ? videoLink({ bvid: id, aid: 0 }) : null;
}

/** A run of one item is called by that item; a larger one by its first and their number. */
export function aboutText(run: Run): string {
  const { title, counts } = run;
  if (counts.total > 1) return t('journal_items', [title, counts.total]);
  return run.undoOf === null && saysAll(runSaid(run)) ? '' : title;
}

/** "取消关注", "移动 20 个视频到「学习资料」", or "撤销「移动到分组『学习』」". */
export function runWhatText(run: Run): string {
  if (run.undoOf !== null) return t('told_undid', [undoneName(run)]);
  const said = runSaid(run);
  // One thing stands beside it as a link; of many, the sentence says where to.
  return run.counts.total > 1 || saysAll(said) ? sayingOf(said) : placedName(run);
}

function whyText({ reason }: Run): string {
  if (reason?.error) return errorText(reason.error);
  return reason?.note ? noteText(reason.note) : '';
}

/** What came of it: what is there again, what failed and why. */
export function runEndText(run: Run): string {
  const { kind, state, counts, undoOf, undoOfKind, reason } = run;
  const { total, verified, failed, doubtful, halfWay } = counts;
  const why = whyText(run);
  const isWhole = state === 'done' && verified === total;
  if (isWhole) return undoOf === null ? t('run_done') : backText(undoOfKind, kind);
  if (wasUntouched(run)) return t('run_cancelled_unchanged');
  if (failed + doubtful === 0 || why === '') {
    return [...(state === 'cancelled' ? [t('run_cancelled')] : []), countsText(run)].join(' · ');
  }
  if (total === 1)
    return (doubtful || halfWay) && reason
      ? resultText({ ...reason, state: doubtful ? 'doubtful' : 'failed' })
      : t('told_failed', [why]);
  return t('told_failed_some', [countsText(run), why]);
}

/** All of it in one sentence, for a line that stands alone. */
export function runSentence(run: Run): string {
  const { state, counts, undoOf } = run;
  if (undoOf !== null) {
    return t('told_undid_line', [undoneName(run), aboutText(run), runEndText(run)]);
  }
  const isOne = state === 'done' && counts.total === 1 && counts.verified === 1;
  const done = isOne ? doneText(run) : null;
  if (done) return done;
  return t('order_line', [sayingOf(runSaid(run)), runEndText(run)]);
}
