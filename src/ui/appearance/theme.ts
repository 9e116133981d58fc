import { computed, effect, signal } from '@preact/signals';
import { type Theme, type ThemeChoice, themeOf } from '@/src/parts/settings/shared/appearance.ts';
import { themeChoice } from '@/src/storage/appearance.ts';
import { siteTheme } from '@/src/storage/site-theme.ts';
import { keepSiteTheme, keepThemeChoice, keptSiteTheme, keptThemeChoice } from './kept.ts';

/** The page's colours: what the person chose, else the site's switch, else the system's. */
function createTheme() {
  const choice = signal<ThemeChoice>(keptThemeChoice());
  const site = signal<Theme | null>(keptSiteTheme());
  const media = matchMedia('(prefers-color-scheme: dark)');
  const system = signal<Theme>(media.matches ? 'dark' : 'light');
  const theme = computed(() => themeOf(choice.value, site.value, system.value));

  const choose = (next: ThemeChoice) => {
    keepThemeChoice(next);
    choice.value = next;
  };
  const hear = (next: Theme | null) => {
    keepSiteTheme(next);
    site.value = next;
  };
  // For as long as the page is there.
  media.addEventListener('change', () => {
    system.value = media.matches ? 'dark' : 'light';
  });
  themeChoice.watch(choose);
  themeChoice.get().then(choose, () => undefined);
  // Browsers tell extensions nothing of cookies that are not Secure: whoever turned the site's
  // switch comes back to this page from there.
  const look = () => void siteTheme().then(hear, () => undefined);
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  look();
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value;
  });
  return theme;
}

let made: ReturnType<typeof createTheme> | null = null;

/** One for the whole page. */
export function pageTheme() {
  made ??= createTheme();
  return made;
}
