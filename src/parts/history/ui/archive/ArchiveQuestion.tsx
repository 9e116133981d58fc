import { useId } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from './Archive.module.css';
import type { ArchiveModel } from './archive-model.ts';

/** Asked once, and never again by a page: whether the history is to be kept. */
export function ArchiveQuestion({ model }: { model: ArchiveModel }) {
  const title = useId();
  const minutes = model.state.value?.everyMinutes ?? 0;
  const error = model.error.value;
  return (
    <section class={css.ask} aria-labelledby={title}>
      <h2 class={css.askTitle} id={title}>
        {t('archive_ask_title')}
      </h2>
      <p class={css.askText}>{t('archive_ask_about')}</p>
      <p class={css.askText}>{t('archive_ask_cost', [minutes])}</p>
      <div class={css.buttons}>
        <Button primary disabled={model.busy.value} onClick={() => model.switchTo(true)}>
          {t('archive_begin')}
        </Button>
        <Button disabled={model.busy.value} onClick={() => model.switchTo(false)}>
          {t('archive_decline')}
        </Button>
      </div>
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
    </section>
  );
}
