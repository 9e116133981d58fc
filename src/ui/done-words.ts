import { type MessageKey, t } from '@/src/i18n.ts';
import { isKindId, type KindId } from '@/src/shared/kind-ids.ts';
import type { Said } from './said.ts';

type Ended = Pick<Said, 'kind' | 'params' | 'title' | 'into'>;

const DONE: Readonly<Partial<Record<KindId, MessageKey>>> = {
  follow: 'act_followed',
  unfollow: 'act_unfollowed',
  'toview-add': 'act_toview_added',
  'toview-remove': 'toview_removed',
};

/** One thing that came true, as a whole sentence; null: its kind has none, and is told by what it does. */
export function doneText({ kind, params, title, into }: Ended): string | null {
  if (kind === 'history-pause') {
    const { paused } = (params ?? {}) as { readonly paused?: unknown };
    return t(paused === true ? 'did_history_record_off' : 'did_history_record_on');
  }
  if (kind === 'follow-into') {
    return into ? t('notice_followed_into', [title, into]) : t('act_followed', [title]);
  }
  const key = isKindId(kind) ? DONE[kind] : undefined;
  return key ? t(key, [title]) : null;
}
