interface Props {
  /** What the row's buttons are described by. */
  readonly id: string;
  readonly class: string | undefined;
  readonly title: string;
  /** null: there is nothing left to open. */
  readonly href: string | null;
}

/** The title of a video or a view in a list; it opens what it names. */
export function ItemTitle({ id, class: look, title, href }: Props) {
  if (href === null) {
    return (
      <span class={look} id={id}>
        {title}
      </span>
    );
  }
  return (
    <a class={look} id={id} href={href} target="_blank" rel="noopener noreferrer" title={title}>
      {title}
    </a>
  );
}
