import { useCallback, useState } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import field from '@/components/Field.module.css';
import { IconButton } from '@/components/IconButton.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Person } from '@/src/parts/followings/shared/relation.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { groupName } from '@/src/ui/group-name.ts';
import rowCss from '@/src/ui/ListRow.module.css';
import listCss from '@/src/ui/ListView.module.css';
import { Freshness, InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import OrdersView from '@/src/ui/OrdersView.tsx';
import { type Resource, viewState } from '@/src/ui/resource.ts';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import { userPageLink } from '@/src/ui/user-page-link.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { GroupDialog } from './GroupDialog.tsx';
import groupCss from './GroupRow.module.css';
import css from './MembersView.module.css';
import type { MembersModel } from './members-model.ts';

const ROW_PX = 56;
const heightOf = () => ROW_PX;
const keyOf = (person: Person) => person.mid;

interface Props {
  readonly model: MembersModel;
  readonly list: Resource<readonly FollowGroup[]>;
  readonly onBack: () => void;
}

/** The people in one follow group, page by page as the list is scrolled. */
export default function MembersView({ model, list, onBack }: Props) {
  const groups = list.value.value ?? [];
  const state = model.first.state.value;
  const view = viewState(state, () => model.shown.value.length === 0 && model.text.value === '');
  const [target, setTarget] = useState<'move' | 'copy' | null>(null);
  const { picked, orders, group } = model;
  const count = groups.find(({ tagid }) => tagid === group.tagid)?.count ?? group.count;
  // A list of null means none, but where the group counts some; who was moved away was there.
  const isUnnamed = count > 0 && state.data?.value.people.length === 0;
  const name = groupName(group);
  const reading = model.reading.value;
  // Read in part, the list has no beginning from this side.
  const isTurning = model.oldestFirst.value && !model.atEnd.value;
  const ids = picked.ids.value;
  const waiting = orders.waiting.value;
  const render = useCallback(
    (person: Person) => (
      <Row
        person={person}
        picked={ids.has(person.mid)}
        waits={waiting.has(String(person.mid))}
        onPick={model.pick}
      />
    ),
    [ids, waiting, model],
  );
  const step = useCallback(
    (to: Person, from: Person, withShift: boolean) => {
      if (withShift) model.pick(to, true, from);
    },
    [model],
  );
  const root = useRowKeys({
    pickAll: model.pickAll,
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const person = model.shown.peek()[index];
      if (person) model.pick(person, withShift);
    },
  });
  return (
    <ViewRoot name="group-members" state={view} class={listCss.view} rootRef={root}>
      <div class={listCss.bar}>
        <IconButton icon="back" label={t('groups_back')} focused onClick={onBack} />
        <h2 class={css.heading} title={name}>
          {name}
        </h2>
        <span class={groupCss.count}>{exactCount(count)}</span>
      </div>
      {(view === 'ready' || model.text.value !== '') && (
        <div class={`${listCss.bar} ${listCss.under} ${listCss.searching}`}>
          <SearchBox value={model.text.value} label={t('groups_search')} onType={model.type} />
          <select
            class={field.select}
            aria-label={t('toview_sort')}
            value={model.oldestFirst.value ? 'oldest' : 'newest'}
            onChange={({ currentTarget: { value } }) => model.sort(value === 'oldest')}
          >
            <option value="newest">{t('groups_sort_newest')}</option>
            <option value="oldest">{t('groups_sort_oldest')}</option>
          </select>
          <button
            type="button"
            class={buttonCss.textButton}
            disabled={reading !== null}
            onClick={model.pickAll}
          >
            {t('select_all')}
          </button>
        </div>
      )}
      {view === 'ready' ? (
        <>
          {state.error && <StaleNotice error={state.error} onRetry={() => void model.refresh()} />}
          {model.shown.value.length === 0 || isTurning ? (
            <StateNotice text={t(model.atEnd.value ? 'groups_no_match' : 'history_loading_more')} />
          ) : (
            <VirtualList
              items={model.shown.value}
              label={name}
              heightOf={heightOf}
              keyOf={keyOf}
              render={render}
              topKey={`${model.oldestFirst.value} ${model.text.value}`}
              onEnd={model.more}
              onStep={step}
            />
          )}
        </>
      ) : (
        <InsteadOfList
          view={view}
          resource={model.resource}
          empty={
            isUnnamed ? t('groups_members_unnamed', [exactCount(count)]) : t('groups_no_members')
          }
        />
      )}
      {model.error.value && <StaleNotice error={model.error.value} onRetry={model.retry} />}
      {orders.hasNews.value && <OrdersView orders={orders} />}
      {ids.size > 0 && !orders.run.value && <Selection model={model} onTarget={setTarget} />}
      {target && (
        <GroupDialog
          move={target === 'move'}
          from={group.tagid}
          list={list}
          onClose={() => setTarget(null)}
          onChoose={(tagid) => {
            setTarget(null);
            const name = groupName(
              groups.find((one) => one.tagid === tagid) ?? { tagid, name: '' },
            );
            if (target === 'move') model.moveTo(tagid, name);
            else model.copyTo(tagid, name);
          }}
        />
      )}
      <footer class={listCss.footer}>
        {reading !== null ? (
          <span role="status">
            {t('groups_reading_all', [exactCount(reading), exactCount(count)])}
          </span>
        ) : (
          model.loading.value && <span role="status">{t('history_loading_more')}</span>
        )}
        <Freshness state={state} onRefresh={() => void model.refresh()} />
      </footer>
    </ViewRoot>
  );
}

interface SelectionProps {
  readonly model: MembersModel;
  readonly onTarget: (target: 'move' | 'copy') => void;
}

function Selection({ model, onTarget }: SelectionProps) {
  const { tagid } = model.group;
  const disabled = model.orders.busy.value;
  const button = (text: string, onClick: () => void) => (
    <button type="button" class={buttonCss.textButton} disabled={disabled} onClick={onClick}>
      {text}
    </button>
  );
  return (
    <SelectionBar
      said={t('select_people', [exactCount(model.picked.count.value)])}
      onAll={model.pickAll}
      onNone={model.picked.none}
    >
      {/* The star is no group to be moved out of. */}
      {tagid >= 0 && button(t('kind_group_move'), () => onTarget('move'))}
      {button(t('kind_group_add'), () => onTarget('copy'))}
      {tagid > 0 && button(t('kind_group_leave'), model.leave)}
      {button(t(tagid < 0 ? 'kind_special_off' : 'kind_special_on'), model.star)}
      {button(t('kind_unfollow'), model.unfollow)}
    </SelectionBar>
  );
}

interface RowProps {
  readonly person: Person;
  readonly picked: boolean;
  readonly waits: boolean;
  readonly onPick: (person: Person, withShift: boolean) => void;
}

function Row({ person, picked, waits, onPick }: RowProps) {
  return (
    <div class={`${rowCss.row} ${picked ? rowCss.picked : ''}`}>
      <input
        type="checkbox"
        class={rowCss.check}
        aria-label={person.name}
        checked={picked}
        onClick={(event) => onPick(person, event.shiftKey)}
      />
      <a
        class={rowCss.link}
        href={userPageLink(person.mid)}
        target="_blank"
        rel="noopener noreferrer"
      >
        <Avatar src={person.face} name={person.name} size={36} />
        <span class={rowCss.body}>
          <bdi class={css.name} title={person.name}>
            {person.name}
          </bdi>
          <span class={rowCss.sign} title={person.sign}>
            {person.sign}
          </span>
        </span>
      </a>
      {waits && <span class={css.waits}>{t('row_waits')}</span>}
    </div>
  );
}
