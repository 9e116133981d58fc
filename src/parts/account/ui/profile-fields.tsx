import { t } from '@/src/i18n.ts';
import { hasPictures, NAME_MAX, SIGN_MAX } from '@/src/parts/account/shared/profile.ts';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { OtherWay } from '@/src/ui/PersonName.tsx';
import accountCss from './Account.module.css';
import { Field } from './Field.tsx';
import css from './Profile.module.css';
import type { ProfileModel } from './profile-model.ts';

export function NameField({ model, value }: { model: ProfileModel; value: string }) {
  return (
    <Field model={model} field="name" hint={<NameHint model={model} name={value} />}>
      {(id, describedBy, invalid) => (
        <span class={css.counted}>
          <input
            class={css.input}
            id={id}
            autoComplete="off"
            spellcheck={false}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={value}
            onInput={(event) => model.type('name', event.currentTarget.value)}
          />
          <Count of={value} most={NAME_MAX} />
        </span>
      )}
    </Field>
  );
}

const NAME_STATES = {
  none: 'account_name_hint',
  checking: 'account_name_checking',
  free: 'account_name_free',
  own: 'account_name_own',
  unknown: 'account_name_unknown',
} as const;

/** Whether somebody has the name; that nobody was found is no promise. */
function NameHint({ model, name }: { model: ProfileModel; name: string }) {
  const check = model.check.value;
  if (check.state !== 'taken') {
    return <>{t(NAME_STATES[check.state])}</>;
  }
  return (
    <span class={css.wrong}>
      {t('account_name_taken')} {/* What was typed here stays. */}
      <PersonLink
        apart
        class={accountCss.link}
        person={{ mid: check.mid, name: t('account_name_who') }}
        title={name}
      />
      <OtherWay person={{ mid: check.mid, name }} />
    </span>
  );
}

export function SignField({ model, value }: { model: ProfileModel; value: string }) {
  const isOdd = model.changed.value.includes('sign') && hasPictures(value);
  const hint = t(isOdd ? 'account_sign_pictures' : 'account_sign_hint');
  return (
    <Field model={model} field="sign" hint={hint}>
      {(id, describedBy, invalid) => (
        <span class={css.counted}>
          <textarea
            class={css.input}
            id={id}
            rows={2}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={value}
            onInput={(event) =>
              // The service has one line.
              model.type('sign', event.currentTarget.value.replace(/\s*\n\s*/g, ' '))
            }
          />
          <Count of={value} most={SIGN_MAX} />
        </span>
      )}
    </Field>
  );
}

function Count({ of, most }: { of: string; most: number }) {
  const length = [...of].length;
  return (
    <span class={css.count} data-over={length > most}>
      {length} / {most}
    </span>
  );
}
