import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { FollowIntoDialog } from '@/src/parts/groups/ui/index.ts';
import type { Background } from '@/src/rpc/client.ts';
import { CopyButton } from '@/src/ui/CopyButton.tsx';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { NameList } from './NameList.tsx';
import { NamesForm } from './NamesForm.tsx';
import css from './NamesPage.module.css';
import { createNamesModel, type NamesModel } from './names-model.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

/** 名称查询: who has these names, and what can be done with all of them. */
export function NamesPage({ ask }: { ask: Background }) {
  const model = useModel(createNamesModel, 'load', ask);
  const view = model.view.value;
  return (
    <ViewRoot name="names" state={view} class={page.fill}>
      <h1 class={page.heading}>{t('page_names')}</h1>
      {view === 'ready' ? (
        <>
          <NamesForm model={model} />
          {model.people.value.length > 0 && <Found model={model} />}
        </>
      ) : (
        <div class={page.list}>
          <InsteadOfList view={view} resource={model.account} empty="" />
        </div>
      )}
    </ViewRoot>
  );
}

function Found({ model }: { model: NamesModel }) {
  const [choosing, setChoosing] = useState(false);
  const { looking, error, counts } = model;
  const { found } = counts.value;
  return (
    <>
      <div class={css.bar}>
        <Tally model={model} />
        {looking.value && <Button onClick={model.stop}>{t('names_stop')}</Button>}
        {!looking.value && counts.value.left > 0 && !error.value && (
          <Button onClick={model.goOn}>{t('names_go_on')}</Button>
        )}
        {found > 0 && (
          <>
            <CopyButton label={t('names_copy_uids')} text={() => model.lines(false)} />
            <CopyButton label={t('names_copy_both')} text={() => model.lines(true)} />
            <Button
              primary
              disabled={looking.value || model.orders.busy.value || model.orders.run.value !== null}
              onClick={() => {
                model.wantGroups();
                setChoosing(true);
              }}
            >
              {t('names_follow')}
            </Button>
          </>
        )}
      </div>
      <div class={page.list}>
        {error.value && <StaleNotice error={error.value} onRetry={model.goOn} />}
        <NameList model={model} />
      </div>
      {model.orders.hasNews.value && <OrdersView orders={model.orders} />}
      {choosing && (
        <FollowIntoDialog
          list={model.groups}
          onChoose={model.followInto}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** How far it is, or what came of it. */
function Tally({ model }: { model: NamesModel }) {
  const { all, persons, none, left } = model.counts.value;
  const words = model.looking.value
    ? t('names_looking', [exactCount(all - left), exactCount(all)])
    : left > 0
      ? t('names_stopped', [exactCount(persons), exactCount(none), exactCount(left)])
      : t('names_tally', [exactCount(persons), exactCount(none)]);
  return (
    <span class={css.tally} role="status">
      {words}
    </span>
  );
}
