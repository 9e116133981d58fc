/**
 * What the space page is known by, in one place. Proven by the simulated pages in
 * `tests/fake-bili/site/client` (new-layout.js, old-layout.js).
 */
export type Layout = 'new' | 'old' | 'unknown';

interface Anchors {
  /** The right column, only on some tabs. */
  readonly column: string;
  /** The navigation under which the slim bar goes. */
  readonly nav: string;
}

const ANCHORS: Readonly<Record<Exclude<Layout, 'unknown'>, Anchors>> = {
  new: { column: '.space-main > div > .aside', nav: '.nav-bar.space-navbar' },
  old: { column: '#page-index > .col-2', nav: '.n:has(> .n-inner)' },
};

const COLUMNS = `${ANCHORS.new.column}, ${ANCHORS.old.column}`;
const NAVS = `${ANCHORS.new.nav}, ${ANCHORS.old.nav}`;

/** `unknown` also before the page has drawn anything. */
export function detectLayout(root: ParentNode = document): Layout {
  if (root.querySelector(ANCHORS.new.nav)) return 'new';
  return root.querySelector(ANCHORS.old.nav) ? 'old' : 'unknown';
}

export const findColumn = (root: ParentNode = document) => root.querySelector(COLUMNS);
export const findNav = (root: ParentNode = document) => root.querySelector(NAVS);
