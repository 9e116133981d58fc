import { exactCount, t } from '@/src/i18n.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './NamesPage.module.css';
import { MOST_NAMES, type NamesModel } from './names-model.ts';

export function NamesForm({ model }: { model: NamesModel }) {
  const { text, problem, unread } = model;
  const isEmpty = text.value.trim() === '';
  return (
    <form
      class={css.asking}
      onSubmit={(event) => {
        event.preventDefault();
        model.start();
      }}
    >
      <label class={css.label}>
        {t('names_label')}
        <textarea
          class={css.text}
          rows={model.people.value.length > 0 ? 3 : 8}
          value={text.value}
          spellcheck={false}
          aria-describedby="names-hint"
          aria-invalid={problem.value !== null}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            problem.value = null;
          }}
          onKeyDown={(event) => {
            const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (!isSend || event.isComposing) return;
            event.preventDefault();
            model.start();
          }}
        />
      </label>
      <div class={css.send}>
        <span id="names-hint" class={css.hint}>
          {t('names_hint', [exactCount(MOST_NAMES)])}
        </span>
        <button type="submit" class={buttonCss.primary} disabled={isEmpty || model.looking.value}>
          {t('names_look_up')}
        </button>
      </div>
      <div role="alert">
        {problem.value && <p class={css.problem}>{problemText(problem.value)}</p>}
        {unread.value > 0 && (
          <p class={css.problem}>{t('names_unread', [exactCount(unread.value)])}</p>
        )}
      </div>
    </form>
  );
}

function problemText(problem: NonNullable<NamesModel['problem']['value']>): string {
  if (problem === 'too-many' || problem === 'too-large') {
    return t('names_too_many', [exactCount(MOST_NAMES)]);
  }
  return problem === 'empty' ? t('names_none') : t('names_damaged');
}
