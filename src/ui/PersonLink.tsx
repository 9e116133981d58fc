import { useContext } from 'preact/hooks';
import { spaceLink } from '@/src/shared/links.ts';
import { ViewFrameContext } from './ViewRoot.tsx';

interface Props {
  readonly person: { readonly mid: number; readonly name: string };
  readonly class: string | undefined;
}

/** Who it is: in the dashboard on their page there, elsewhere on the site; a name may run the other way. */
export function PersonLink({ person: { mid, name }, class: look }: Props) {
  const isInDashboard = useContext(ViewFrameContext) !== null;
  const onSite = { href: spaceLink(mid), target: '_blank', rel: 'noopener noreferrer' };
  return (
    <a class={look} title={name} {...(isInDashboard ? { href: `#/user/${mid}` } : onSite)}>
      <bdi>{name}</bdi>
    </a>
  );
}
