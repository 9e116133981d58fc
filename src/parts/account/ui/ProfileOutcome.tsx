import { Button } from '@/components/Button.tsx';
import { listOf, t } from '@/src/i18n.ts';
import { fieldOfCode, type Profile } from '@/src/parts/account/shared/profile.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { noteText, resultText } from '@/src/ui/item-words.ts';
import accountCss from './Account.module.css';
import css from './Profile.module.css';
import { inReview, type ProfileEnd } from './profile-end.ts';
import type { ProfileModel } from './profile-model.ts';
import { FIELD_NAMES } from './words.ts';

/** How saving ended, and the way back. */
export function ProfileOutcome({ model }: { model: ProfileModel }) {
  const end = model.end.value;
  const text = end && outcomeText(end, model.base.value);
  if (!end || !text) return null;
  const isBad = end.state === 'failed' || end.state === 'doubtful';
  return (
    <p class={isBad ? accountCss.warning : css.outcome} role="status">
      <span>{text}</span>
      {end.undoable !== null && (
        <Button disabled={model.busy.value} onClick={model.askUndo}>
          {t('action_undo')}
        </Button>
      )}
    </p>
  );
}

function outcomeText(end: ProfileEnd, now: Profile | null): string | null {
  const { state, error, note } = end;
  if (state === 'undone') return t(note === 'review' ? 'account_undo_in_review' : 'account_undone');
  if (state === 'done') return savedText(end, now);
  if (state === 'already') return t('account_already');
  if (state === 'waiting') return t('account_waiting');
  if (state === 'doubtful' || state === 'doing') return t('error_maybe_changed');
  if (note === 'half-way') return resultText({ state, note, error });
  // What is about one field is said there.
  if (error && fieldOfCode(error.code) !== null) return t('account_refused');
  return error ? errorText(error) : note && noteText(note);
}

/** The form shows what the service shows: of what waits there, this line alone says what it will be. */
function savedText(end: ProfileEnd, now: Profile | null): string {
  const fields = inReview(end, now);
  if (fields.length === 0) return t('account_saved');
  const named = fields.map((field) =>
    t('account_field_value', [t(FIELD_NAMES[field]), end.sent[field] || t('account_empty')]),
  );
  const isAll = fields.length === Object.keys(end.sent).length;
  return t(isAll ? 'account_in_review' : 'account_rest_saved', [listOf(named)]);
}
