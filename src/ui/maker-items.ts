import type { MenuItem } from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import { isInDashboard } from './person-way.ts';
import { userPageLink } from './user-page-link.ts';

interface Author {
  readonly mid: number;
  readonly name: string;
}

/** The way to the page of whoever made something; in the dashboard the name is that way. */
export function makerItems({ mid, name }: Author): readonly MenuItem[] {
  if (isInDashboard) return [];
  return [
    {
      label: t('same_followings_open', [name]),
      onChoose: () => void window.open(userPageLink(mid), '_blank', 'noopener'),
    },
  ];
}
