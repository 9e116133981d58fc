import { useLayoutEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import page from '@/src/ui/Page.module.css';
import { Tabs } from '@/src/ui/Tabs.tsx';
import { useTab } from '@/src/ui/use-tab.ts';
import { LISTS, OWN_LISTS } from './list-specs.ts';
import { PeopleListView } from './PeopleListView.tsx';
import { createRelationsModel, ownSource } from './relations-model.ts';

/** 关系: who stands in which relation to the account, a list each. */
export function RelationsPage({ ask }: { ask: Background }) {
  const [tab, choose] = useTab('#/relations', OWN_LISTS);
  const model = useMemo(() => createRelationsModel(ask, ownSource(ask)), [ask]);
  useLayoutEffect(() => {
    model.follow();
    return model.dispose;
  }, [model]);
  return (
    <>
      <h1 class={page.heading}>{t('page_relations')}</h1>
      <Tabs
        name="relations"
        label={t('page_relations')}
        tabs={OWN_LISTS.map((id) => ({ id, name: t(LISTS[id].name) }))}
        current={tab}
        onChoose={choose}
      >
        <PeopleListView key={tab} model={model} id={tab} />
      </Tabs>
    </>
  );
}
