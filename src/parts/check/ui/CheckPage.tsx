import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { CheckFindings } from './CheckFindings.tsx';
import css from './CheckPage.module.css';
import { CheckTable } from './CheckTable.tsx';
import { CheckWrites } from './CheckWrites.tsx';
import { type CheckModel, createCheckModel } from './check-model.ts';
import { ShutCalls } from './ShutCalls.tsx';

/** 自检: what the service does differently from what is expected, found out by asking. */
export function CheckPage({ ask }: { ask: Background }) {
  const model = useModel(createCheckModel, 'load', ask);
  const view = model.view.value;
  return (
    <ViewRoot name="check" state={view} class={css.page}>
      <h1 class={page.heading}>{t('page_check')}</h1>
      {view === 'ready' ? (
        <>
          <Start model={model} />
          {model.error.value && (
            <StaleNotice error={model.error.value} onRetry={() => void model.goOn()} />
          )}
          {model.count('all') > 0 && <CheckFindings model={model} />}
          <CheckWrites model={model.writes} />
          {model.count('all') > 0 && <CheckTable model={model} />}
          <ShutCalls />
        </>
      ) : (
        <div class={page.list}>
          <InsteadOfList view={view} resource={model.account} empty="" />
        </div>
      )}
    </ViewRoot>
  );
}

function Start({ model }: { model: CheckModel }) {
  const { asking, asked, rows, isWhole } = model;
  const total = rows.value.length;
  return (
    <section class={css.card}>
      <p class={css.intro}>{t('check_intro', [exactCount(total)])}</p>
      <div class={css.start}>
        <label class={css.label}>
          {t('check_person')}
          <input
            class={`${page.entry} ${css.input}`}
            value={model.person.value}
            placeholder={t('check_person_hint')}
            disabled={asking.value}
            onInput={(event) => {
              model.person.value = event.currentTarget.value;
            }}
          />
        </label>
        {asking.value ? (
          <Button onClick={model.stop}>{t('check_stop')}</Button>
        ) : (
          <>
            {asked.value > 0 && !isWhole.value && (
              <Button onClick={() => void model.goOn()}>{t('check_go_on')}</Button>
            )}
            <Button primary disabled={total === 0} onClick={() => void model.start()}>
              {t(asked.value > 0 ? 'check_again' : 'check_start')}
            </Button>
          </>
        )}
      </div>
      {model.isNobody.value && (
        <p class={css.problem} role="alert">
          {t('check_nobody')}
        </p>
      )}
      {asked.value > 0 && (
        <div class={css.progress}>
          <progress max={total} value={asked.value} aria-label={t('page_check')} />
          <span role="status">
            {t(isWhole.value ? 'check_done' : 'check_asked', [
              exactCount(asked.value),
              exactCount(total),
            ])}
          </span>
        </div>
      )}
    </section>
  );
}
