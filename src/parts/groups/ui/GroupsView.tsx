import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import type { Background } from '@/src/rpc/client.ts';
import listCss from '@/src/ui/ListView.module.css';
import { lazily } from '@/src/ui/lazily.tsx';
import { Freshness, InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import { viewState } from '@/src/ui/resource.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { GroupRow } from './GroupRow.tsx';
import { GroupsFooter } from './GroupsFooter.tsx';
import { createGroupsModel, type GroupsModel } from './groups-model.ts';

const MembersView = lazily(async () => (await import('./MembersView.tsx')).default);

const GroupForm = lazily(async () => (await import('./GroupForm.tsx')).default);

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

const Suggestions = lazily(
  async () => (await import('@/src/parts/followings/ui/index.ts')).Suggestions,
);

const ROW_PX = 44;

export function GroupsView({ ask }: { ask: Background }) {
  const model = useMemo(() => createGroupsModel(ask), [ask]);
  // Before the first paint: what is kept may be there already.
  useLayoutEffect(() => {
    model.reopen();
    void model.list.load();
    model.orders.load();
    return model.dispose;
  }, [model]);
  const opened = model.opened.value;
  /** What the focus goes back to: the group that was open or renamed, the button of the form. */
  const from = useRef<number | 'form' | null>(null);
  const naming = model.naming.value;
  if (opened) from.current = opened.group.tagid;
  else if (naming) from.current = naming === 'create' ? 'form' : naming.tagid;
  return (
    <>
      {opened ? (
        <MembersView model={opened} list={model.list} onBack={() => model.open(null)} />
      ) : (
        <>
          <Suggestions ask={ask} mid={null} />
          <Groups model={model} from={from.current} />
        </>
      )}
    </>
  );
}

function Groups({ model, from }: { model: GroupsModel; from: number | 'form' | null }) {
  const state = model.list.state.value;
  const view = viewState(state, (all) => all.length === 0);
  const groups = model.shown.value;
  // A group that is dragged is put down by the pointer, not by a button.
  const sorting = model.sorting.value !== null && model.dragged.value === null;
  const [menu, setMenu] = useState<{ group: FollowGroup; button: HTMLElement } | null>(null);
  const naming = model.naming.value;
  // Deleted elsewhere while it was renamed: the form stays, with what was typed and the reason.
  const isGone =
    naming !== null &&
    naming !== 'create' &&
    !model.list.value.value?.some(({ tagid }) => tagid === naming.tagid);
  const made = groups.findIndex(({ name }) => name === model.made.value);
  const cameFrom = made >= 0 ? made : groups.findIndex(({ tagid }) => tagid === from);
  const known = view === 'ready' || view === 'empty';
  return (
    <ViewRoot
      name="follow-groups"
      state={view}
      class={listCss.view}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !sorting) return;
        event.preventDefault();
        model.stopSorting();
      }}
    >
      {known && (naming === 'create' || isGone) && <GroupForm model={model} />}
      {view === 'ready' ? (
        <>
          {state.error && (
            <StaleNotice error={state.error} onRetry={() => void model.list.refresh()} />
          )}
          <VirtualList
            key={made >= 0 ? model.made.value : ''}
            items={groups}
            label={t('popup_tab_groups')}
            heightOf={() => ROW_PX}
            keyOf={(group) => group.tagid}
            startAt={cameFrom > 0 ? cameFrom : undefined}
            startTop={cameFrom > 0 ? undefined : model.startTop}
            onScroll={model.scrolled}
            render={(group) =>
              naming && naming !== 'create' && naming.tagid === group.tagid ? (
                <GroupForm model={model} inRow />
              ) : (
                <GroupRow
                  group={group}
                  model={model}
                  sorting={sorting}
                  focused={!naming && group.tagid === from}
                  onMenu={(of, button) => setMenu({ group: of, button })}
                />
              )
            }
          />
          {menu && (
            <Menu
              anchor={menu.button}
              label={menu.group.name}
              items={itemsFor(model, menu.group)}
              onClose={() => setMenu(null)}
            />
          )}
        </>
      ) : (
        <InsteadOfList view={view} resource={model.list} empty={t('groups_empty')} />
      )}
      {model.orders.hasNews.value && <OrdersView orders={model.orders} />}
      <footer class={listCss.footer}>
        {known && !naming && (
          <GroupsFooter model={model} sorting={sorting} focusCreate={from === 'form'} />
        )}
        <Freshness state={state} onRefresh={() => void model.list.refresh()} />
      </footer>
    </ViewRoot>
  );
}

function itemsFor(model: GroupsModel, group: FollowGroup): readonly MenuItem[] {
  const { tagid, count } = group;
  return [
    { label: t('groups_rename'), onChoose: () => model.showForm(group) },
    { label: t('groups_to_top'), onChoose: () => model.toTop(tagid, t('popup_tab_groups')) },
    {
      label: t('kind_group_delete'),
      danger: true,
      onChoose: () => model.remove(group, t('groups_delete_note', [exactCount(count)])),
    },
  ];
}
