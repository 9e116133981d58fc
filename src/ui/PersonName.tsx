import { t } from '@/src/i18n.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { PersonLink, type PersonLinkProps } from './PersonLink.tsx';
import css from './PersonName.module.css';
import { isInDashboard } from './person-way.ts';

interface OtherWayProps {
  readonly person: PersonLinkProps['person'];
  /** Opens the dashboard for a page of the site, which cannot do so itself; absent: it is in the dashboard. */
  readonly onOpen?: ((mid: number) => void) | undefined;
}

/** A name with both ways to the person: its own, and a small one beside it. */
export function PersonName({ onOpen, ...link }: PersonLinkProps & Pick<OtherWayProps, 'onOpen'>) {
  return (
    <span class={css.person}>
      <PersonLink {...link} />
      <OtherWay person={link.person} onOpen={onOpen} />
    </span>
  );
}

/** The way that the name does not take: from the dashboard to the site, from the site to the dashboard. */
export function OtherWay({ person: { mid, name }, onOpen }: OtherWayProps) {
  if (isInDashboard) {
    return (
      <a
        class={css.other}
        href={spaceLink(mid)}
        target="_blank"
        rel="noopener noreferrer"
        title={t('person_on_site')}
        aria-label={t('person_on_site_of', [name])}
      >
        <Arrow />
      </a>
    );
  }
  if (!onOpen) return null;
  return (
    <button
      type="button"
      class={css.other}
      title={t('menu_open_user')}
      aria-label={t('same_followings_open', [name])}
      onClick={() => onOpen(mid)}
    >
      <Arrow />
    </button>
  );
}

const Arrow = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6 3h7v7M13 3 4 12" />
  </svg>
);
