import type { SiteRoute } from '../kernel/route.ts';
import { ASSET_ROUTES } from './assets.ts';
import { PICTURE_ROUTES } from './pictures.ts';
import { SPACE_PAGE_ROUTES } from './space-page.ts';
import { WWW_ROUTES } from './www-pages.ts';

/** Pages, scripts and pictures; the first that fits answers. */
export const SITE: readonly SiteRoute[] = [
  ...PICTURE_ROUTES,
  ...ASSET_ROUTES,
  ...SPACE_PAGE_ROUTES,
  ...WWW_ROUTES,
];
