import type { ComponentChildren } from 'preact';

interface Props {
  /** What the row's buttons are described by. */
  readonly id: string;
  readonly class: string | undefined;
  readonly title: string;
  /** null: there is nothing left to open. */
  readonly href: string | null;
  /** The title as it stands there, where that is more than its text. */
  readonly children?: ComponentChildren;
}

/** The title of a video or a view in a list; it opens what it names. */
export function ItemTitle({ id, class: look, title, href, children = title }: Props) {
  if (href === null) {
    return (
      <span class={look} id={id}>
        {children}
      </span>
    );
  }
  return (
    <a class={look} id={id} href={href} target="_blank" rel="noopener noreferrer" title={title}>
      {children}
    </a>
  );
}
