import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { writeQuery } from '@/src/parts/followings/shared/query.ts';
import parts from '@/src/ui/TableParts.module.css';
import chipCss from './Conditions.module.css';
import { Conditions } from './Conditions.tsx';
import { QueryNameDialog } from './QueryNameDialog.tsx';
import css from './TableTools.module.css';
import type { WorkbenchModel } from './workbench-model.ts';

type Opened =
  | { readonly type: 'queries'; readonly button: HTMLElement }
  | { readonly type: 'save' };

/** Search, filters and named queries, in one line; what they leave over is told at its end. */
export function TableTools({ model }: { model: WorkbenchModel }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { search, conditions } = model.query.value;
  const groups = model.ownGroups.value;
  const close = () => setOpened(null);
  const found = search !== '' || conditions.length > 0 ? model.view.value : null;
  return (
    <div class={`${parts.tools} ${css.tools}`}>
      <div class={`${parts.search} ${css.search}`}>
        <SearchBox value={search} label={t('bench_search')} onType={model.search} />
      </div>
      <Conditions
        conditions={conditions}
        groups={groups}
        label={t('bench_filter')}
        onAdd={model.addCondition}
        onDrop={model.dropCondition}
      />
      <button
        type="button"
        class={chipCss.add}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpened({ type: 'queries', button: currentTarget })}
      >
        {t('bench_views')} <Icon name="down" size={12} />
      </button>
      {found && (
        <span class={parts.found} role="status">
          {t('bench_found', [exactCount(found.rows.length)])}
          {found.unknown > 0 && ` · ${t('bench_found_unknown', [exactCount(found.unknown)])}`}
        </span>
      )}
      {opened && 'button' in opened && (
        <Menu
          anchor={opened.button}
          label={opened.button.textContent ?? ''}
          items={viewItems(model, setOpened)}
          onClose={close}
        />
      )}
      {opened?.type === 'save' && <QueryNameDialog model={model} onClose={close} />}
    </div>
  );
}

function viewItems(model: WorkbenchModel, open: (next: Opened) => void): readonly MenuItem[] {
  const saved = model.queries.all.peek();
  const isAnything = writeQuery(model.query.peek()) !== '';
  return [
    { label: t('bench_show_all'), onChoose: () => model.open('') },
    ...saved.map(({ name, query }) => ({ label: name, onChoose: () => model.open(query) })),
    ...(isAnything
      ? [{ label: t('bench_view_save'), onChoose: () => open({ type: 'save' }) }]
      : []),
    ...saved.map(({ name }) => ({
      label: t('bench_view_drop', [name]),
      danger: true,
      onChoose: () => model.queries.drop(name),
    })),
  ];
}
