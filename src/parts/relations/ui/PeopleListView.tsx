import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { FollowDialog } from './FollowDialog.tsx';
import { ListTold } from './ListTold.tsx';
import { ListTools } from './ListTools.tsx';
import type { ListId, ListKind } from './list-specs.ts';
import { PeopleRows, type RowsProps } from './PeopleRows.tsx';
import { PickedBar } from './PickedBar.tsx';
import css from './Relations.module.css';
import type { RelationsModel } from './relations-model.ts';
import { savePeople } from './save-people.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

/** The service keeps the list to itself, for reasons of its own. */
const KEPT_BACK: readonly string[] = ['refused', 'bad-request', 'not-found'];

interface Props {
  readonly model: RelationsModel;
  readonly id: ListId;
}

/** One list of people: search, order, who is chosen, and what can be ordered for them. */
export function PeopleListView({ model, id }: Props) {
  const list = model.list(id);
  const { picked } = list;
  useLayoutEffect(() => {
    list.open();
    // What nobody looks at is not read on.
    return list.stop;
  }, [list]);
  const [follow, setFollow] = useState<readonly PersonInList[] | null>(null);
  const order = (kind: ListKind, people: readonly PersonInList[]) => {
    if (kind === 'follow-into') setFollow(people);
    else model.order(kind, people);
  };
  const root = useRowKeys({
    pickAll: () => void list.pickAll(),
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const person = list.shown.peek()[index];
      if (person) list.pick(person, withShift);
    },
  });
  const view = list.view.value;
  const { orders } = model;
  return (
    <ViewRoot name={id} state={view} class={`${page.fill} ${css.page}`} rootRef={root}>
      {view === 'ready' && <ListTools list={list} onSave={(form) => void save(form)} />}
      <div class={page.list}>
        {view === 'ready' && <ListTold list={list} />}
        {view === 'ready' ? (
          <PeopleRows model={model} list={list} onOrder={order} />
        ) : (
          <Instead list={list} view={view} />
        )}
        {list.error.value && <StaleNotice error={list.error.value} onRetry={list.retry} />}
        {orders.hasNews.value && <OrdersView orders={orders} />}
        {picked.count.value > 0 && !orders.run.value && (
          <PickedBar
            list={list}
            busy={orders.busy.value}
            onOrder={(kind) => order(kind, list.chosen())}
            onSave={(form) => void save(form, true)}
          />
        )}
      </div>
      {follow && (
        <FollowDialog
          model={model}
          onClose={() => setFollow(null)}
          onChoose={(group) => {
            setFollow(null);
            model.order('follow-into', follow, group);
          }}
        />
      )}
    </ViewRoot>
  );

  /** A file is of all of them, or of those chosen; stopped before, it says so. */
  async function save(form: 'csv' | 'json', isChosen = false) {
    if (!isChosen) await list.readAll();
    const of = await model.owner().catch(() => null);
    savePeople(form, list, of, isChosen, model.notes.notes.peek());
  }
}

/** Why there are no rows; a list that is kept back is no failure. */
function Instead({
  list,
  view,
}: Pick<RowsProps, 'list'> & { readonly view: ReturnType<typeof list.view.peek> }) {
  const { error } = list.first.state.value;
  const isKeptBack =
    view === 'private' || (view === 'failed' && error && KEPT_BACK.includes(error.kind));
  if (isKeptBack) {
    return (
      <StateNotice text={t(list.spec.hidden)}>
        {view === 'failed' && (
          <Button onClick={() => void list.refresh()}>{t('action_retry')}</Button>
        )}
      </StateNotice>
    );
  }
  return <InsteadOfList view={view} resource={list.resource} empty={t(list.spec.empty)} />;
}
