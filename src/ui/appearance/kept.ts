import {
  LANGUAGES,
  type Language,
  THEME_CHOICES,
  type Theme,
  type ThemeChoice,
} from '@/src/parts/settings/shared/appearance.ts';

/**
 * Copies of the choices in the page's own store, read before anything is drawn: the extension's
 * storage answers a moment later, and the first picture would be in the wrong colour or language.
 */
function kept<T extends string>(key: string, known: readonly T[]): T | null {
  try {
    const found = localStorage.getItem(key);
    return known.find((one) => one === found) ?? null;
  } catch {
    return null;
  }
}

function keep(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The store may be full or off: then the first picture is the browser's own choice.
  }
}

const SITE_THEMES: readonly Theme[] = ['light', 'dark'];

export const keptLanguage = (): Language => kept('language', LANGUAGES) ?? 'browser';
export const keepLanguage = (choice: Language) => keep('language', choice);
export const keptThemeChoice = (): ThemeChoice => kept('theme', THEME_CHOICES) ?? 'site';
export const keepThemeChoice = (choice: ThemeChoice) => keep('theme', choice);
/** What the site's cookie said last. */
export const keptSiteTheme = (): Theme | null => kept('site-theme', SITE_THEMES);
export const keepSiteTheme = (theme: Theme | null) => keep('site-theme', theme);
