import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon.tsx';
import Menu, { type MenuItem } from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import { type Condition, condition } from '@/src/parts/followings/shared/conditions.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import css from './Conditions.module.css';
import { FilterDialog } from './FilterDialog.tsx';
import { CHOICES, type Choice, conditionText, isChoice, wordsOf } from './words.ts';

interface Props {
  readonly conditions: readonly Condition[];
  readonly groups: readonly FollowGroup[];
  /** What the button that adds one says. */
  readonly label: string;
  /** @param instead The one that it takes the place of. */
  readonly onAdd: (one: Condition, instead?: Condition) => void;
  readonly onDrop: (one: Condition) => void;
}

type Opened =
  | { readonly type: 'filters'; readonly button: HTMLElement }
  | { readonly type: 'chip'; readonly button: HTMLElement; readonly chip: Condition }
  | { readonly type: 'form'; readonly choice: Choice; readonly chip: Condition | null };

/** Chips that can be turned round, changed and taken off, and the button that adds one. */
export function Conditions({ conditions, groups, label, onAdd, onDrop }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const form = (choice: Choice, chip: Condition | null) =>
    setOpened({ type: 'form', choice, chip });

  const addItems = (): readonly MenuItem[] =>
    (Object.keys(CHOICES) as Choice[]).map((choice) => {
      const { name, asks, value } = wordsOf(choice);
      if (asks !== 'nothing') {
        return { label: `${t(name)}…`, onChoose: () => form(choice, null) };
      }
      const made = condition(choice, value);
      return { label: t(name), onChoose: () => made && onAdd(made) };
    });

  const chipItems = (chip: Condition): readonly MenuItem[] => {
    const turned = { ...chip, not: !chip.not };
    const { filter } = chip;
    return [
      { label: conditionText(turned, groups), onChoose: () => onAdd(turned, chip) },
      ...(isChoice(filter) && wordsOf(filter).asks !== 'nothing'
        ? [{ label: t('bench_change'), onChoose: () => form(filter, chip) }]
        : []),
      { label: t('bench_drop_this'), onChoose: () => onDrop(chip) },
    ];
  };

  return (
    <>
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
              onClick={() => onDrop(chip)}
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
        <Icon name="plus" size={12} /> {label}
      </button>
      {opened && opened.type !== 'form' && (
        <Menu
          anchor={opened.button}
          label={opened.button.textContent ?? ''}
          items={opened.type === 'filters' ? addItems() : chipItems(opened.chip)}
          onClose={close}
        />
      )}
      {opened?.type === 'form' && (
        <FilterDialog
          groups={groups}
          choice={opened.choice}
          chip={opened.chip}
          onApply={onAdd}
          onClose={close}
        />
      )}
    </>
  );
}
