import { themeOf } from '@/src/parts/settings/shared/appearance.ts';
import { keptSiteTheme, keptThemeChoice } from './kept.ts';

/** Colours of the first picture, before the page's own script is there. */
export function paintEarly(): void {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = themeOf(keptThemeChoice(), keptSiteTheme(), system);
  document.documentElement.dataset['theme'] = theme;
}
