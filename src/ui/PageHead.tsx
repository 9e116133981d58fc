import type { ComponentChildren } from 'preact';
import page from './Page.module.css';
import css from './PageHead.module.css';

interface Props {
  readonly title: string;
  readonly hint?: string;
  /** What can be done with all of it; nothing: none is offered. */
  readonly verbs: ComponentChildren;
  /** What the verbs open. */
  readonly children?: ComponentChildren;
}

/** What a page is called and is about, beside what can be done with all of it. */
export function PageHead({ title, hint, verbs, children }: Props) {
  return (
    <header class={css.head}>
      <div class={css.title}>
        <h1 class={page.heading}>{title}</h1>
        {hint !== undefined && <p class={css.hint}>{hint}</p>}
      </div>
      {verbs && <div class={css.verbs}>{verbs}</div>}
      {children}
    </header>
  );
}
