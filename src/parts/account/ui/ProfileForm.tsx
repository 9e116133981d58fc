import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { SEXES } from '@/src/parts/account/shared/profile.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { takeIntoView } from '@/src/ui/kinds-in-view.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import accountCss from './Account.module.css';
import { Field } from './Field.tsx';
import css from './Profile.module.css';
import { ProfileAsking } from './ProfileAsking.tsx';
import { ProfileOutcome } from './ProfileOutcome.tsx';
import { NameField, SignField } from './profile-fields.tsx';
import { createProfileModel, type ProfileModel } from './profile-model.ts';
import { Section } from './Section.tsx';
import { sexText } from './words.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
}

const never = () => false;
/** How a saving ends is told beside its fields. */
const TOLD_HERE = ['profile-update'] as const satisfies readonly KindId[];

/** 资料: the four fields that can be edited, and what would change before it is saved. */
export function ProfileForm({ ask, mid }: Props) {
  const model = useMemo(() => createProfileModel(ask, mid), [ask, mid]);
  useEffect(() => {
    void model.saved.load();
    const leave = takeIntoView(TOLD_HERE);
    return () => {
      leave();
      model.dispose();
    };
  }, [model]);
  return (
    <Section
      id="profile"
      name={t('account_profile')}
      resource={model.saved}
      isEmpty={never}
      empty=""
    >
      {({ missing }) => (missing.length > 0 ? <Missing model={model} /> : <Form model={model} />)}
    </Section>
  );
}

/** Saving writes all four fields: none may be written that nobody has read. */
function Missing({ model }: { model: ProfileModel }) {
  return (
    <div class={accountCss.plain} role="status">
      <p>{t('account_profile_missing')}</p>
      <Button onClick={() => void model.saved.refresh()}>{t('action_retry')}</Button>
    </div>
  );
}

function Form({ model }: { model: ProfileModel }) {
  const values = model.values.value;
  if (!values) return null;
  const busy = model.busy.value;
  const hasNews = model.changed.value.length > 0;
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (model.canSave.peek() && !model.busy.peek()) void model.review();
      }}
    >
      <NameField model={model} value={values.name} />
      <SignField model={model} value={values.sign} />
      <Field model={model} field="sex">
        {(id, describedBy) => (
          <select
            class={css.input}
            id={id}
            aria-describedby={describedBy}
            value={values.sex}
            onChange={(event) => model.type('sex', event.currentTarget.value)}
          >
            {[...new Set([...SEXES, ...(values.sex ? [values.sex] : [])])].map((sex) => (
              <option key={sex} value={sex}>
                {sexText(sex)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field model={model} field="birthday">
        {(id, describedBy, invalid) => (
          <input
            class={css.input}
            id={id}
            type="date"
            min="1900-01-01"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={values.birthday}
            onInput={(event) => model.type('birthday', event.currentTarget.value)}
          />
        )}
      </Field>
      <div class={css.actions}>
        <button type="submit" class={buttonCss.primary} disabled={busy || !model.canSave.value}>
          {t('account_save')}
        </button>
        {hasNews && (
          <Button disabled={busy} onClick={model.reset}>
            {t('account_reset')}
          </Button>
        )}
        {busy && <span role="status">{t('account_busy')}</span>}
      </div>
      {model.error.value && (
        <p class={accountCss.warning} role="alert">
          {errorText(model.error.value)}
        </p>
      )}
      <ProfileOutcome model={model} />
      <ProfileAsking model={model} />
    </form>
  );
}
