import type { ComponentChildren } from 'preact';
import css from './Tabs.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface Props<Id extends string> {
  /** Unique in the page: ids begin with it. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ComponentChildren;
}

/** Tabs of a page, and under them the one that is looked at. */
export function Tabs<Id extends string>({
  name,
  label,
  tabs,
  current,
  onChoose,
  children,
}: Props<Id>) {
  const idOf = (id: Id) => `${name}-tab-${id}`;
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(idOf(next.id))?.focus();
  };
  return (
    <>
      <div class={css.tablist} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, name: said }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={idOf(id)}
            class={css.tab}
            aria-selected={id === current}
            aria-controls={`${name}-panel`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {said}
          </button>
        ))}
      </div>
      <div class={css.panel} role="tabpanel" id={`${name}-panel`} aria-labelledby={idOf(current)}>
        {children}
      </div>
    </>
  );
}
