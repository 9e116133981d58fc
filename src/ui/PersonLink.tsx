import { personWay } from './person-way.ts';

export interface PersonLinkProps {
  readonly person: { readonly mid: number; readonly name: string };
  readonly class: string | undefined;
  /** In a tab of its own, wherever it leads. */
  readonly apart?: boolean;
  /** Said of the person by the pointer; absent or '': their name. */
  readonly hint?: string;
}

/** Who it is, with the way to them; a name may run the other way. */
export function PersonLink({ person: { mid, name }, class: look, apart, hint }: PersonLinkProps) {
  return (
    <a class={look} title={hint || name} {...personWay(mid, apart)}>
      <bdi>{name}</bdi>
    </a>
  );
}
