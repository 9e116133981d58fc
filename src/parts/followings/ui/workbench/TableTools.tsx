import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { type Condition, condition } from '@/src/parts/followings/shared/conditions.ts';
import { writeQuery } from '@/src/parts/followings/shared/query.ts';
import { FilterDialog } from './FilterDialog.tsx';
import css from './TableTools.module.css';
import { ViewDialog } from './ViewDialog.tsx';
import { CHOICES, type Choice, conditionText, isChoice, wordsOf } from './words.ts';
import type { WorkbenchModel } from './workbench-model.ts';

type Opened =
  | { readonly type: 'filters'; readonly button: HTMLElement }
  | { readonly type: 'chip'; readonly button: HTMLElement; readonly chip: Condition }
  | { readonly type: 'views'; readonly button: HTMLElement }
  | { readonly type: 'form'; readonly choice: Choice; readonly chip: Condition | null }
  | { readonly type: 'save' };

/** Search, filters and saved views, in one line; what they leave over is told at its end. */
export function TableTools({ model }: { model: WorkbenchModel }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { search, conditions } = model.query.value;
  const { rows, unknown } = model.view.value;
  const groups = model.ownGroups.value;
  const close = () => setOpened(null);
  const narrowed = search !== '' || conditions.length > 0;
  return (
    <div class={css.tools}>
      <div class={css.search}>
        <SearchBox value={search} label={t('bench_search')} onType={model.search} />
      </div>
      {conditions.map((chip) => {
        const text = conditionText(chip, groups);
        return (
          <span
            key={`${chip.not} ${chip.filter} ${chip.value}`}
            class={css.chip}
            data-not={chip.not}
          >
            <button
              type="button"
              class={css.chipText}
              aria-haspopup="menu"
              title={text}
              onClick={({ currentTarget }) =>
                setOpened({ type: 'chip', button: currentTarget, chip })
              }
            >
              {text}
            </button>
            <button
              type="button"
              class={css.chipOff}
              aria-label={t('bench_drop', [text])}
              onClick={() => model.dropCondition(chip)}
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        );
      })}
      <button
        type="button"
        class={css.add}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpened({ type: 'filters', button: currentTarget })}
      >
        <Icon name="plus" size={12} /> {t('bench_filter')}
      </button>
      <button
        type="button"
        class={css.add}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpened({ type: 'views', button: currentTarget })}
      >
        {t('bench_views')} <Icon name="down" size={12} />
      </button>
      {narrowed && (
        <span class={css.found} role="status">
          {t('bench_found', [exactCount(rows.length)])}
          {unknown > 0 && ` · ${t('bench_found_unknown', [exactCount(unknown)])}`}
        </span>
      )}
      {opened && 'button' in opened && (
        <Menu
          anchor={opened.button}
          label={opened.button.textContent ?? ''}
          items={itemsFor(model, opened, setOpened)}
          onClose={close}
        />
      )}
      {opened?.type === 'form' && (
        <FilterDialog model={model} choice={opened.choice} chip={opened.chip} onClose={close} />
      )}
      {opened?.type === 'save' && <ViewDialog model={model} onClose={close} />}
    </div>
  );
}

type WithMenu = Extract<Opened, { readonly button: HTMLElement }>;

function itemsFor(
  model: WorkbenchModel,
  opened: WithMenu,
  open: (next: Opened) => void,
): readonly MenuItem[] {
  if (opened.type === 'filters') return filterItems(model, open);
  return opened.type === 'chip' ? chipItems(model, opened.chip, open) : viewItems(model, open);
}

function filterItems(model: WorkbenchModel, open: (next: Opened) => void): readonly MenuItem[] {
  return (Object.keys(CHOICES) as Choice[]).map((choice) => {
    const { name, asks, value } = wordsOf(choice);
    if (asks !== 'nothing') {
      return {
        label: `${t(name)}…`,
        onChoose: () => open({ type: 'form', choice, chip: null }),
      };
    }
    const made = condition(choice, value);
    return { label: t(name), onChoose: () => made && model.addCondition(made) };
  });
}

function chipItems(
  model: WorkbenchModel,
  chip: Condition,
  open: (next: Opened) => void,
): readonly MenuItem[] {
  const turned = { ...chip, not: !chip.not };
  const { filter } = chip;
  return [
    {
      label: conditionText(turned, model.ownGroups.peek()),
      onChoose: () => model.addCondition(turned, chip),
    },
    ...(isChoice(filter) && wordsOf(filter).asks !== 'nothing'
      ? [
          {
            label: t('bench_change'),
            onChoose: () => open({ type: 'form', choice: filter, chip }),
          },
        ]
      : []),
    { label: t('bench_drop_this'), onChoose: () => model.dropCondition(chip) },
  ];
}

function viewItems(model: WorkbenchModel, open: (next: Opened) => void): readonly MenuItem[] {
  const saved = model.views.views.peek();
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
      onChoose: () => model.views.drop(name),
    })),
  ];
}
