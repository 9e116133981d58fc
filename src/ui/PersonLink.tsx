import { spaceLink } from '@/src/shared/links.ts';

interface Props {
  readonly person: { readonly mid: number; readonly name: string };
  readonly class: string | undefined;
}

/** Who made it, on the site; a name may run the other way. */
export function PersonLink({ person: { mid, name }, class: look }: Props) {
  return (
    <a class={look} href={spaceLink(mid)} target="_blank" rel="noopener noreferrer" title={name}>
      <bdi>{name}</bdi>
    </a>
  );
}
