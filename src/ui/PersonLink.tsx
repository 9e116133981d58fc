import { personWay } from './person-way.ts';

export interface PersonLinkProps {
  readonly person: { readonly mid: number; readonly name: string };
  readonly class: string | undefined;
  /** In a tab of its own, wherever it leads. */
  readonly apart?: boolean;
  /** Instead of the name. */
  readonly title?: string;
}

/** Who it is, with the way to them; a name may run the other way. */
export function PersonLink({ person: { mid, name }, apart, ...look }: PersonLinkProps) {
  return (
    <a title={name} {...personWay(mid, apart)} {...look}>
      <bdi>{name}</bdi>
    </a>
  );
}
