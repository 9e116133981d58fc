import type { ComponentChildren } from 'preact';
import css from '@/src/ui/Page.module.css';

/** A page that is one list: its name, and the list in the room that is left. */
export function ListPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h1 class={css.heading}>{title}</h1>
      <div class={css.list}>{children}</div>
    </>
  );
}
