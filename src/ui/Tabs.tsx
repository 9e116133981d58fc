import type { ComponentChildren } from 'preact';
import { panelOf, TabList, type TabListProps } from './TabList.tsx';
import css from './Tabs.module.css';

interface Props<Id extends string> extends TabListProps<Id> {
  readonly children: ComponentChildren;
}

/** Tabs of a page, and under them the one that is looked at. */
export function Tabs<Id extends string>({ children, ...list }: Props<Id>) {
  return (
    <>
      <TabList {...list} class={css.tablist} />
      <div class={css.panel} {...panelOf(list.name, list.current)}>
        {children}
      </div>
    </>
  );
}
