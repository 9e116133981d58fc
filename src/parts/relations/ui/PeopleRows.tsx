import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { createRowSlots } from '@/components/row-slots.ts';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { t } from '@/src/i18n.ts';
import { NoteDialog } from '@/src/parts/notes/ui/index.ts';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import type { ListKind } from './list-specs.ts';
import { offered } from './offered.ts';
import { PersonLine, verbIn } from './PersonLine.tsx';
import type { RelationsModel } from './relations-model.ts';

const ROW_PX = 56;

const AT_FIRST = 12;

const heightOf = () => ROW_PX;

const keyOf = ({ mid }: PersonInList) => mid;

export interface RowsProps {
  readonly model: RelationsModel;
  readonly list: ReturnType<RelationsModel['list']>;
  readonly onOrder: (kind: ListKind, people: readonly PersonInList[]) => void;
}

export function PeopleRows({ model, list, onOrder }: RowsProps) {
  const { spec } = list;
  const [menu, setMenu] = useState<{ person: PersonInList; button: HTMLElement } | null>(null);
  const [noted, setNoted] = useState<PersonInList | null>(null);
  const ids = list.picked.ids.value;
  const notes = model.notes.notes.value;
  const acting = model.orders.acting.value;
  const rows = list.shown.value;
  const { text, order, only } = list.asked.value;
  const render = useCallback(
    (person: PersonInList) => (
      <PersonLine
        person={person}
        spec={spec}
        note={notes.get(person.mid)}
        picked={ids.has(person.mid)}
        busy={acting.has(String(person.mid))}
        onPick={list.pick}
        onAct={(kind, of) => onOrder(kind, [of])}
        onMenu={(of, button) => setMenu({ person: of, button })}
        onNote={setNoted}
      />
    ),
    [ids, acting, notes, list],
  );
  const step = useCallback(
    (to: PersonInList, from: PersonInList, withShift: boolean) => {
      if (withShift) list.pick(to, true, from);
    },
    [list],
  );
  // A page may be all of rows that are gone by now: the next one is asked for by nobody else.
  useEffect(() => {
    if (rows.length === 0 && list.present.peek().length === 0) list.more();
  }, [rows, list]);
  if (rows.length === 0) {
    return (
      <StateNotice text={t(list.readingAll.value ? 'history_loading_more' : 'groups_no_match')}>
        <Button onClick={list.clear}>{t('bench_show_all')}</Button>
      </StateNotice>
    );
  }
  return (
    <>
      <VirtualList
        items={rows}
        label={t(spec.name)}
        heightOf={heightOf}
        keyOf={keyOf}
        render={render}
        atFirst={AT_FIRST}
        refills={createRowSlots}
        topKey={`${order} ${only} ${text}`}
        onEnd={list.more}
        onStep={step}
      />
      {menu && (
        <Menu
          anchor={menu.button}
          label={nameOrUid(menu.person)}
          items={itemsFor(menu.person)}
          onClose={() => setMenu(null)}
        />
      )}
      {noted && <NoteDialog notes={model.notes} person={noted} onClose={() => setNoted(null)} />}
    </>
  );

  function itemsFor(person: PersonInList): readonly MenuItem[] {
    return [
      {
        label: t('menu_open_user'),
        onChoose: () => {
          location.hash = `#/user/${person.mid}`;
        },
      },
      {
        label: t('dashboard_open_space'),
        onChoose: () => void window.open(spaceLink(person.mid), '_blank', 'noopener'),
      },
      {
        label: t(notes.has(person.mid) ? 'notes_edit' : 'notes_write'),
        onChoose: () => setNoted(person),
      },
      ...offered(spec, person).map((kind) => ({
        label: kind === 'remove-fan' ? t('rel_remove_fan_for_good') : verbIn(kind, spec),
        danger: kind !== 'follow-into' && kind !== 'unblock',
        onChoose: () => onOrder(kind, [person]),
      })),
    ];
  }
}
