import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import {
  type Profile,
  type ProfileField,
  RENAME_COINS,
} from '@/src/parts/account/shared/profile.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import accountCss from './Account.module.css';
import css from './Profile.module.css';
import type { ProfileModel } from './profile-model.ts';
import { amount, birthdayText, FIELD_NAMES, sexText } from './words.ts';

/** The questions before anything is sent. */
export function ProfileAsking({ model }: { model: ProfileModel }) {
  const step = model.step.value;
  if (step === 'differences') return <Differences model={model} />;
  if (step === 'rename') return <Rename model={model} />;
  return step === 'undo-rename' ? <UndoRename model={model} /> : null;
}

function textOf(field: ProfileField, profile: Profile): string {
  if (field === 'sex') return sexText(profile.sex);
  if (field === 'birthday') return birthdayText(profile.birthday);
  return profile[field] || t('account_empty');
}

/** What was, and what would be; the rest is written again as it stands. */
function Differences({ model }: { model: ProfileModel }) {
  const before = model.base.value;
  const after = model.values.value;
  const changed = model.changed.value;
  const waiting = model.waiting.value;
  if (!before || !after) return null;
  return (
    <Dialog title={t('account_differences')} onClose={model.back}>
      <dl class={css.differences}>
        {changed.map((field) => (
          <div key={field}>
            <dt>{t(FIELD_NAMES[field])}</dt>
            <dd>
              <del>{textOf(field, before)}</del>
              <ins>{textOf(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {!changed.includes('sign') && (
        <p class={accountCss.hint}>
          {waiting === null
            ? t('account_differences_sign')
            : t('account_differences_waiting', [waiting || t('account_empty')])}
        </p>
      )}
      <p class={accountCss.hint}>{t('account_differences_rest')}</p>
      <div class={`${css.actions} ${css.answers}`}>
        <Button primary onClick={model.agree}>
          {t('account_save_these')}
        </Button>
        <Button onClick={model.back}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** A name costs coins: that is a question of its own. */
function Rename({ model }: { model: ProfileModel }) {
  const coins = model.account.value?.coins ?? null;
  const isShort = coins !== null && coins < RENAME_COINS;
  const others = model.changed.value.length > 1;
  return (
    <Dialog title={t('account_rename_title', [RENAME_COINS])} onClose={model.back}>
      <p>{balanceText(coins)}</p>
      <p class={accountCss.hint}>{t('account_rename_note')}</p>
      <div class={`${css.actions} ${css.answers}`}>
        <Button
          primary
          disabled={isShort}
          // The second half of a double click on the question before is no answer to this one.
          onClick={({ detail }) => detail < 2 && void model.save()}
        >
          {t('account_rename')}
        </Button>
        {others && (
          <Button onClick={() => void model.save('name')}>{t('account_rename_not')}</Button>
        )}
        <Button onClick={model.back}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}

function balanceText(coins: number | null): string {
  if (coins === null) return t('account_rename_unknown');
  if (coins < RENAME_COINS) return t('account_rename_short', [amount(coins)]);
  return t('account_rename_balance', [amount(coins), amount(coins - RENAME_COINS)]);
}

/** Taking a name back is another change of name. */
function UndoRename({ model }: { model: ProfileModel }) {
  return (
    <Dialog title={t('account_undo_rename_title', [RENAME_COINS])} onClose={model.back}>
      <p class={accountCss.hint}>{t('account_undo_rename_note')}</p>
      <div class={`${css.actions} ${css.answers}`}>
        <Button primary onClick={() => void model.undo()}>
          {t('action_undo')}
        </Button>
        <Button onClick={model.back}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}
