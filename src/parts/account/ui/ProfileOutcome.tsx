import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { fieldOfCode } from '@/src/parts/account/shared/profile.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { noteText } from '@/src/ui/item-words.ts';
import accountCss from './Account.module.css';
import css from './Profile.module.css';
import type { ProfileEnd, ProfileModel } from './profile-model.ts';

/** How saving ended, and the way back. */
export function ProfileOutcome({ model }: { model: ProfileModel }) {
  const end = model.end.value;
  const text = end && outcomeText(end);
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

function outcomeText({ state, error, note }: ProfileEnd): string | null {
  if (state === 'undone') return t('account_undone');
  if (state === 'done') return note === 'review' ? noteText(note) : t('account_saved');
  if (state === 'already') return t('account_already');
  if (state === 'waiting') return t('account_waiting');
  if (state === 'doubtful') return t('error_maybe_changed');
  // What is about one field is said there.
  if (error && fieldOfCode(error.code) !== null) return t('account_refused');
  return error ? errorText(error) : note && noteText(note);
}
