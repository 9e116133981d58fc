import type { Theme } from '@/src/parts/settings/shared/appearance.ts';

/** What the page's own readable cookies say; none of them is a secret. */
function cookie(name: string): string {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
}

/** Mid of the account the page is signed in with, or null. */
export function viewerMid(): number | null {
  return Number(cookie('DedeUserID')) || null;
}

/** Theme of the page: the site marks the root, or only has the choice in its cookie. */
export function themeOfSite(): Theme {
  const marked = document.documentElement.matches('.bili_dark');
  return marked || cookie('theme_style') === 'dark' ? 'dark' : 'light';
}
