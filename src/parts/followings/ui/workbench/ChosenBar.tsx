import { useState } from 'preact/hooks';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { MOST_TABS } from '@/src/ui/open-tabs.ts';
import barCss from '@/src/ui/SelectionBar.module.css';
import css from './ChosenBar.module.css';
import { GroupChoice, type Target } from './GroupChoice.tsx';
import type { WorkbenchModel } from './workbench-model.ts';

/** What can be done with those who are chosen, wherever they stand. */
export function ChosenBar({ model }: { model: WorkbenchModel }) {
  const { chosen, hidden, shown } = model.tally.value;
  const [target, setTarget] = useState<Target | null>(null);
  const [more, setMore] = useState<HTMLElement | null>(null);
  const disabled = model.orders.busy.value || model.orders.run.value !== null;
  const verb = (text: string, onClick: () => void, danger = false) => (
    <button
      type="button"
      class={`${css.verb} ${danger ? css.danger : ''}`}
      disabled={disabled}
      onClick={onClick}
    >
      {text}
    </button>
  );
  return (
    <>
      <section class={`${barCss.bar} ${css.chosen}`} aria-label={t('bench_chosen')} data-floats>
        <span class={css.said} role="status">
          <strong>{t('bench_picked', [exactCount(chosen)])}</strong>
          {hidden > 0 && <span>{t('bench_picked_hidden', [exactCount(hidden)])}</span>}
        </span>
        {shown !== 'all' && (
          <button type="button" class={css.verb} onClick={model.pickAll}>
            {t('bench_all_of', [exactCount(model.view.value.rows.length)])}
          </button>
        )}
        <button type="button" class={css.verb} onClick={model.pickNone}>
          {t('select_none')}
        </button>
        <span class={css.rule} />
        {verb(t('bench_move'), () => setTarget('move'))}
        {verb(t('bench_copy'), () => setTarget('copy'))}
        {verb(t('relation_special'), () => model.star(true))}
        {verb(t('bench_protect'), () => model.protect(true))}
        <button
          type="button"
          class={css.verb}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setMore(currentTarget)}
        >
          {t('stats_more')}
        </button>
        <span class={css.rule} />
        {verb(t('kind_unfollow'), () => model.unfollow(), true)}
      </section>
      {more && (
        <Menu
          anchor={more}
          label={t('row_more')}
          items={itemsFor(model, disabled, () => setTarget('leave'))}
          onClose={() => setMore(null)}
        />
      )}
      {target && (
        <GroupChoice
          model={model}
          how={target}
          people={model.chosen()}
          onClose={() => setTarget(null)}
        />
      )}
    </>
  );
}

function itemsFor(model: WorkbenchModel, busy: boolean, leave: () => void): readonly MenuItem[] {
  const { chosen } = model.tally.peek();
  const changes: readonly MenuItem[] = [
    { label: t('bench_leave'), onChoose: leave },
    { label: t('kind_special_off'), onChoose: () => model.star(false) },
    { label: t('protect_remove'), onChoose: () => model.protect(false) },
  ];
  return [
    ...(busy ? [] : changes),
    { label: t('bench_save_csv'), onChoose: () => model.save('csv') },
    { label: t('bench_save_json'), onChoose: () => model.save('json') },
    ...(chosen <= MOST_TABS
      ? [{ label: t('bench_open_tabs'), onChoose: () => model.openTabs() }]
      : []),
    ...(busy ? [] : [{ label: t('kind_block'), danger: true, onChoose: () => model.block() }]),
  ];
}
