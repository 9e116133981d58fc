/**
 * Names that the space page is known by, in one place, most trusted first. Each was seen in programs
 * written for the live page (2026-11-24) and stands in the simulated page named beside it; the page
 * is never known by its names alone (see `place/`).
 */

/** Right columns, on the tabs that have one. */
export const SIDE_COLUMNS = [
  // tests/fake-bili/site/client/new-layout.js, home
  '.space-main .space-home .aside',
  // new-layout.js, dynamics
  '.space-dynamic__right',
  // old-layout.js, home
  '#page-index .col-2',
] as const;

/** The navigation of the space. Its twin `#navigator-fixed` hovers over the old page: never that. */
export const NAVS = [
  // new-layout.js
  '.nav-bar.space-navbar',
  // old-layout.js
  '#navigator',
] as const;

/** What is under the navigation. */
export const MAINS = [
  // new-layout.js
  '.space-main',
  // old-layout.js: home is #page-index, the other tabs have ids like it
  '.s-space > [id^="page-"]',
  // no layout seen so far, only what a page should have
  'main',
  '[role="main"]',
] as const;

/** The site's own button beside which ours may stand; on one's own page there is none. */
export const FOLLOWS = [
  // new-layout.js
  '.space-head-follow.b-follow',
  '.space-follow-btn',
  // old-layout.js
  '.h-action .h-follow',
] as const;

export type Layout = 'new' | 'old' | 'unknown';

/** For people who look into the page only; nothing depends on it. */
export function detectLayout(): Layout {
  if (document.querySelector('.space-navbar, .space-main')) return 'new';
  return document.querySelector('#navigator, .s-space') ? 'old' : 'unknown';
}

/** The first that is there, in the order given and not in that of the page. */
export function first(names: readonly string[]): HTMLElement | null {
  for (const name of names) {
    const found = document.querySelector<HTMLElement>(name);
    if (found) return found;
  }
  return null;
}
