/** How the surfaces look and speak, as the person chose. */

export const LANGUAGES = ['browser', 'zh_CN', 'zh_TW', 'en'] as const;
/** `browser`: whatever the browser itself speaks. */
export type Language = (typeof LANGUAGES)[number];

export const THEME_CHOICES = ['site', 'light', 'dark'] as const;
/** `site`: as the site's own switch stands, and without one as the system does. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export type Theme = 'light' | 'dark';

/** What is to be drawn. `site` is what the site's cookie says; null: it says nothing. */
export function themeOf(choice: ThemeChoice, site: Theme | null, system: Theme): Theme {
  return choice === 'site' ? (site ?? system) : choice;
}
