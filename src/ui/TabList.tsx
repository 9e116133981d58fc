import css from './TabList.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

export interface TabListProps<Id extends string> {
  /** Unique in the page: ids begin with it. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

const tabId = (name: string, id: string) => `${name}-tab-${id}`;

/** What makes an element the one that a list's tabs lead to. */
export const panelOf = (name: string, current: string) =>
  ({
    role: 'tabpanel',
    id: `${name}-panel`,
    'aria-labelledby': tabId(name, current),
  }) as const;

interface Props<Id extends string> extends TabListProps<Id> {
  readonly class: string | undefined;
}

/** Tabs beside each other: one is chosen, and arrows lead from one to the next. */
export function TabList<Id extends string>({
  name,
  label,
  tabs,
  current,
  onChoose,
  class: look,
}: Props<Id>) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    const list = event.currentTarget as HTMLElement;
    onChoose(next.id);
    (list.children[tabs.indexOf(next)] as HTMLElement).focus();
  };
  return (
    <div class={`${css.list} ${look}`} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ id, name: said }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
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
  );
}
