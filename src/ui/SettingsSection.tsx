import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './SettingsSection.module.css';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together, under what they are called. */
export function SettingsSection({ title, children }: Props) {
  const id = useId();
  return (
    <section class={css.section} aria-labelledby={id}>
      <h2 class={css.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
