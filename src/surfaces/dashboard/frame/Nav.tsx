import { useEffect, useMemo, useRef } from 'preact/hooks';
import { compactCount, exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { DASHBOARD_PAGES } from '../pages/index.ts';
import { pathOf } from '../route.ts';
import { GROUPS, type NavGroup, type Page } from './define-page.ts';
import css from './Frame.module.css';
import { NavIcon } from './NavIcon.tsx';
import { createPageCounts } from './page-counts.ts';

const TITLES: Readonly<Record<NavGroup, MessageKey>> = {
  followings: 'nav_followings',
  content: 'nav_content',
  people: 'nav_people',
  account: 'nav_account',
};

interface Props {
  readonly ask: Background;
  readonly current: Page | null;
  /** What the page shows now is kept by then: figures are looked at once more. */
  readonly settled: string;
  /** As a drawer, in a narrow window. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The pages, in their groups. */
export function Nav({ ask, current, settled, open, onClose }: Props) {
  const nav = useRef<HTMLElement>(null);
  const counts = useMemo(() => createPageCounts(ask, DASHBOARD_PAGES), [ask]);
  useEffect(() => counts.follow(), [counts]);
  useEffect(counts.look, [counts, settled]);
  // What is told under it takes its room on a low screen: where one is stays in sight.
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => {
      entry?.target.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    });
    if (nav.current) seen.observe(nav.current);
    return () => seen.disconnect();
  }, [current]);
  useEffect(() => {
    if (!open) return;
    nav.current?.querySelector<HTMLElement>('[aria-current], a')?.focus();
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [open]);
  return (
    <>
      {open && <div class={css.veil} onClick={onClose} aria-hidden="true" />}
      <nav class={css.nav} id="nav" ref={nav} data-open={open} aria-label={t('frame_nav')}>
        <a class={css.brand} href="#/" title="Bilideck">
          <img src="/icon/48.png" alt="" width="20" height="20" />
          <span class={css.label}>Bilideck</span>
        </a>
        {GROUPS.map((group) => (
          <ul key={group} class={css.group} aria-label={t(TITLES[group])}>
            <li class={css.groupName} aria-hidden="true">
              {t(TITLES[group])}
            </li>
            {DASHBOARD_PAGES.filter((page) => page.group === group).map((page) => (
              <li key={page.id}>
                <Entry
                  page={page}
                  current={page === current ? 'page' : page.id === current?.under && 'true'}
                  count={counts.known.value.get(page.id) ?? null}
                  onFollow={onClose}
                />
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </>
  );
}

interface EntryProps {
  readonly page: Page;
  /** `true`: the page that is open belongs to it. */
  readonly current: 'page' | 'true' | false;
  readonly count: number | null;
  readonly onFollow: () => void;
}

function Entry({ page, current, count, onFollow }: EntryProps) {
  const name = t(page.title);
  return (
    <a
      class={css.entry}
      href={`#/${pathOf(page)}`}
      title={name}
      aria-current={current || undefined}
      onClick={onFollow}
    >
      <NavIcon name={page.icon} />
      <span class={css.label}>{name}</span>
      {count !== null && (
        <span class={css.count} title={exactCount(count)}>
          {compactCount(count)}
        </span>
      )}
    </a>
  );
}
