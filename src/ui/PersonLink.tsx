import { useContext } from 'preact/hooks';
import { spaceLink } from '@/src/shared/links.ts';
import { ViewFrameContext } from './ViewRoot.tsx';

interface Props {
  readonly person: { readonly mid: number; readonly name: string };
  readonly class: string | undefined;
  /** In a tab of its own, wherever it leads: what is here would be lost. */
  readonly apart?: boolean;
}

/** Who it is: in the dashboard on their page there, elsewhere on the site; a name may run the other way. */
export function PersonLink({ person: { mid, name }, class: look, apart }: Props) {
  const isInDashboard = useContext(ViewFrameContext) !== null;
  const away = (apart || !isInDashboard) && { target: '_blank', rel: 'noopener noreferrer' };
  const href = isInDashboard ? `#/user/${mid}` : spaceLink(mid);
  return (
    <a class={look} title={name} href={href} {...away}>
      <bdi>{name}</bdi>
    </a>
  );
}
