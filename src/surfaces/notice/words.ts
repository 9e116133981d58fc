import { type MessageKey, t } from '@/src/i18n.ts';
import type { Dear } from '@/src/parts/followings/shared/dear.ts';
import type { MenuNews } from '@/src/parts/journal/shared/menu-news.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { noteText, resultText } from '@/src/ui/item-words.ts';

type Words = Readonly<Record<MenuNews['kind'], MessageKey>>;

const DOING: Words = {
  'follow-into': 'notice_following',
  unfollow: 'notice_unfollowing',
  'toview-add': 'notice_adding',
};
const DONE: Words = {
  'follow-into': 'notice_followed',
  unfollow: 'notice_unfollowed',
  'toview-add': 'notice_added',
};
/** It was so before. */
const ALREADY: Words = {
  'follow-into': 'notice_followed_already',
  unfollow: 'notice_unfollowed_already',
  'toview-add': 'notice_added_already',
};
const FAILED: Words = {
  'follow-into': 'notice_follow_failed',
  unfollow: 'notice_unfollow_failed',
  'toview-add': 'notice_add_failed',
};

/** What is so again once it was taken back. */
const UNDONE: Words = {
  'follow-into': 'notice_unfollowed_again',
  unfollow: 'notice_followed_again',
  'toview-add': 'notice_taken_out',
};

/** What happened, to whom. */
export function whatText({ state, kind, name, group, error, note }: MenuNews): string {
  const into = kind === 'follow-into' && group !== '';
  if (state === 'undoing') return t('notice_undoing', [name]);
  if (state === 'undo-failed') return t('notice_undo_failed', [name]);
  if (state === 'undo-doubtful') return t('notice_undo_doubtful', [name]);
  if (state === 'undo-cancelled') return t('notice_undo_cancelled', [name]);
  // Who was followed before, and in another group, still is.
  if (state === 'undone') return t(into ? 'notice_out_again' : UNDONE[kind], [name, group]);
  if (name === '' && state === 'failed') {
    // It did not come as far as asking who that is.
    if (error) return errorText(error);
    return t(kind === 'toview-add' ? 'notice_no_video' : 'notice_nobody');
  }
  if (state === 'asking') return t('menu_unfollow_ask', [name]);
  if (state === 'doing') return t(DOING[kind], [name]);
  if (state === 'doubtful') return t('notice_doubtful', [name]);
  if (state !== 'done') return t(FAILED[kind], [name]);
  if (note === 'already') {
    return into ? t('notice_in_already', [name, group]) : t(ALREADY[kind], [name]);
  }
  return into ? t('notice_followed_into', [name, group]) : t(DONE[kind], [name]);
}

function dearText({ why, years }: Dear): string {
  if (why !== 'long') return t(why === 'special' ? 'unfollow_special' : 'unfollow_mutual');
  return years > 1 ? t('unfollow_years', [years]) : t('unfollow_year');
}

/** Why it ended like that; empty where there is nothing to add. */
export function whyText({ state, name, error, note, dear, behind }: MenuNews): string {
  if (name === '') return '';
  if (dear) return dearText(dear);
  if (behind !== undefined) return behind;
  if (state === 'doubtful' || state === 'undo-doubtful') return t('error_maybe_changed');
  if (error) return resultText({ state: 'failed', note, error });
  return note && note !== 'already' ? noteText(note) : '';
}
