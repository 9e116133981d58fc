import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { fieldOfCode, type ProfileField } from '@/src/parts/account/shared/profile.ts';
import { errorText } from '@/src/ui/error-text.ts';
import accountCss from './Account.module.css';
import css from './Profile.module.css';
import type { ProfileModel } from './profile-model.ts';
import { FIELD_NAMES, PROBLEMS, REFUSALS } from './words.ts';

interface Props {
  readonly model: ProfileModel;
  readonly field: ProfileField;
  readonly hint?: ComponentChildren;
  readonly children: (id: string, describedBy: string, invalid: boolean) => ComponentChildren;
}

/** A field with its mark when it differs, and what we or the service have against it. */
export function Field({ model, field, hint, children }: Props) {
  const id = useId();
  const about = `${id}-about`;
  const isChanged = model.changed.value.includes(field);
  const wrong = refusalText(model, field) ?? problemText(model, field);
  return (
    <div class={css.field} data-changed={isChanged}>
      <label class={css.label} for={id}>
        {t(FIELD_NAMES[field])}
        {isChanged && <span class={css.changed}>{t('account_changed')}</span>}
      </label>
      {children(id, about, wrong !== null)}
      <p class={wrong ? css.wrong : accountCss.hint} id={about} aria-live="polite">
        {wrong ?? hint}
      </p>
    </div>
  );
}

function problemText(model: ProfileModel, field: ProfileField): string | null {
  const problem = model.problemOf(field);
  return problem && t(PROBLEMS[problem]);
}

/** The service's own word, at the field that it is about. */
function refusalText(model: ProfileModel, field: ProfileField): string | null {
  const { state, error } = model.end.value ?? {};
  if (state !== 'failed' || !error || fieldOfCode(error.code) !== field) return null;
  const words = REFUSALS[error.code ?? 0];
  return words ? t(words) : errorText(error);
}
