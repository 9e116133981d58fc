import { type MessageKey, t } from '@/src/i18n.ts';
import css from './FormSwitch.module.css';
import { type ListForm, listForm } from './list-form.ts';

const FORMS: Readonly<Record<ListForm, MessageKey>> = { rows: 'form_rows', grid: 'form_grid' };

/** Rows with columns, or cards with large pictures. */
export function FormSwitch() {
  return (
    <fieldset class={css.forms} aria-label={t('form_label')}>
      {(Object.keys(FORMS) as ListForm[]).map((form) => (
        <button
          key={form}
          type="button"
          class={css.form}
          aria-pressed={listForm.value === form}
          onClick={() => listForm.choose(form)}
        >
          {t(FORMS[form])}
        </button>
      ))}
    </fieldset>
  );
}
