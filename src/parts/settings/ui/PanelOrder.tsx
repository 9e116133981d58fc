import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import css from './PanelOrder.module.css';
import type { PanelSettings } from './panel-settings.ts';

/** What the settings say of a panel. */
export interface PanelWords {
  readonly id: string;
  readonly name: MessageKey;
  readonly hint: MessageKey;
}

interface Props {
  readonly settings: PanelSettings;
  readonly panels: readonly PanelWords[];
}

const DIRECTIONS = [
  { by: -1, label: 'groups_up', of: 'settings_up', key: 'ArrowUp' },
  { by: 1, label: 'groups_down', of: 'settings_down', key: 'ArrowDown' },
] as const;

/** 空间面板: each on or off, one above the other in the order of the page. */
export function PanelOrder({ settings, panels }: Props) {
  const { rows, unsaved } = settings;
  const nameOf = (id: string) => {
    const panel = panels.find((one) => one.id === id);
    return panel ? t(panel.name) : id;
  };
  const hintOf = (id: string) => {
    const panel = panels.find((one) => one.id === id);
    return panel && t(panel.hint);
  };
  const title = useId();
  const said = useSignal('');
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<HTMLElement | null>(null);

  // A row that is put elsewhere in the page loses the focus.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  });

  async function move(id: string, by: -1 | 1) {
    const active = document.activeElement;
    focused.current =
      active instanceof HTMLElement && list.current?.contains(active) ? active : null;
    await settings.move(id, by);
    if (unsaved.value) return;
    const place = rows.value.findIndex((row) => row.id === id) + 1;
    said.value = t('settings_place', [nameOf(id), place, rows.value.length]);
  }

  async function reset() {
    await settings.reset();
    if (!unsaved.value) said.value = t('settings_reset_done');
  }

  return (
    <section class={css.section} aria-labelledby={title}>
      <header class={css.head}>
        <h2 class={css.title} id={title}>
          {t('settings_panels')}
        </h2>
        <Button onClick={() => void reset()}>{t('settings_reset')}</Button>
      </header>
      <p class={css.hint}>{t('settings_panels_hint')}</p>
      <ol class={css.rows} ref={list} aria-labelledby={title}>
        {rows.value.map(({ id, on }, place) => (
          <li
            key={id}
            class={css.row}
            onKeyDown={(event) => {
              const direction = DIRECTIONS.find(({ key }) => key === event.key);
              if (!event.altKey || !direction) return;
              event.preventDefault();
              void move(id, direction.by);
            }}
          >
            <label class={css.name}>
              <input
                type="checkbox"
                role="switch"
                class={css.switch}
                checked={on}
                aria-checked={on}
                aria-describedby={`${title}-${id}`}
                onChange={({ currentTarget }) => void settings.turn(id, currentTarget.checked)}
              />
              <span>{nameOf(id)}</span>
            </label>
            <span class={css.what} id={`${title}-${id}`}>
              {hintOf(id)}
            </span>
            {DIRECTIONS.map(({ by, label, of }) => {
              const isEnd = rows.value[place + by] === undefined;
              return (
                <Button
                  key={label}
                  aria-label={t(of, [nameOf(id)])}
                  // Not `disabled`: the focus stays on it at the end of the list.
                  aria-disabled={isEnd}
                  onClick={() => !isEnd && void move(id, by)}
                >
                  {t(label)}
                </Button>
              );
            })}
          </li>
        ))}
      </ol>
      <p class={css.said} role="status">
        {said.value}
      </p>
      {unsaved.value && (
        <p class={css.problem} role="alert">
          {t('settings_unsaved')}
        </p>
      )}
    </section>
  );
}
