import { useState } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import { chosenCss } from '@/src/parts/followings/ui/index.ts';
import barCss from '@/src/ui/SelectionBar.module.css';
import type { Board } from './board-model.ts';
import { columnName } from './board-words.ts';
import { type DropTarget, GroupTarget } from './GroupTarget.tsx';

/** What can be done with those who are chosen, for whoever does not drag. */
export function ChosenPeople({ model }: { model: Board }) {
  const [target, setTarget] = useState<DropTarget | null>(null);
  const from = model.pickedIn.value;
  const count = model.picked.count.value;
  const isHeld = model.carry.carried.value !== null;
  const verb = (text: string, onClick: () => void) => (
    <button type="button" class={chosenCss.verb} onClick={onClick}>
      {text}
    </button>
  );
  const choose = (move: boolean) => () => {
    if (from !== null) setTarget({ move, from, people: model.chosen() });
  };
  const groups = model.columns.value.map(({ group }) => group);
  return (
    <>
      {from !== null && count > 0 && !isHeld && (
        <section
          class={`${barCss.bar} ${chosenCss.chosen}`}
          aria-label={t('bench_chosen')}
          data-floats
        >
          <span class={chosenCss.said} role="status">
            <strong>{t('board_picked', [exactCount(count), columnName(groups, from)])}</strong>
          </span>
          {verb(t('select_all'), () => model.pickAll(from))}
          {verb(t('select_none'), model.chooseNobody)}
          <span class={chosenCss.rule} />
          {from >= 0 && verb(t('bench_move'), choose(true))}
          {verb(t('bench_copy'), choose(false))}
          {from > 0 &&
            verb(t('kind_group_leave'), () =>
              model.put({ from, to: 0, copy: false }, model.chosen()),
            )}
        </section>
      )}
      {target && <GroupTarget model={model} target={target} onClose={() => setTarget(null)} />}
    </>
  );
}
