/** What the page's own readable cookies say; none of them is a secret. */
function cookie(name: string): string {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
}

/** Mid of the account the page is signed in with, or null. */
export function viewerMid(): number | null {
  return Number(cookie('DedeUserID')) || null;
}

export type Theme = 'light' | 'dark';

/** Theme of the page: the site marks the root, or only has the choice in its cookie. */
export function pageTheme(): Theme {
  const marked = document.documentElement.classList.contains('bili_dark');
  return marked || cookie('theme_style') === 'dark' ? 'dark' : 'light';
}
