import type { ComponentType } from 'preact';
import type { MessageKey } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { NavIconName } from './NavIcon.tsx';

/** Sections of the navigation, top to bottom. */
export const GROUPS = ['followings', 'content', 'people', 'account'] as const;
export type NavGroup = (typeof GROUPS)[number];

export interface PageProps {
  readonly ask: Background;
  /** Which of the page's own places; '': the page as such. */
  readonly part: string;
}

export interface PersonPageProps extends PageProps {
  readonly mid: number;
}

interface Common {
  /** `data-view`, and the address unless `path` says another: `#/<path>`. */
  readonly id: string;
  readonly path?: string;
  readonly title: MessageKey;
  readonly icon: NavIconName;
  /** Where it stands in the navigation; null: reached from elsewhere. */
  readonly group: NavGroup | null;
  /** The page that is marked there for one that has no place of its own. */
  readonly under?: string;
  /** Lists take the height of the window and scroll inside; texts scroll as a whole. */
  readonly shape?: 'list' | 'text';
  /** Asks for what its first rows are made of, while its script is on the way. */
  readonly ahead?: (ask: Background) => void;
  /** A figure beside its name, where it is known without asking the service. */
  readonly count?: (ask: Background) => Promise<number | null>;
}

interface PlainPage extends Common {
  readonly load: () => Promise<ComponentType<PageProps>>;
  /** Places inside it that have addresses: `#/<path>/<part>`. */
  readonly parts?: readonly string[];
}

interface PersonPage extends Common {
  readonly load: () => Promise<ComponentType<PersonPageProps>>;
}

/** One page of the dashboard. Everything else (routes, navigation, titles) follows from it. */
export type Page =
  | (PlainPage & { readonly about: 'itself' })
  | (PersonPage & { readonly about: 'person' });

export const definePage = (page: PlainPage): Page => ({ ...page, about: 'itself' });

/** A page about somebody: its address ends in `/<mid>`. */
export const definePersonPage = (page: PersonPage): Page => ({ ...page, about: 'person' });
