// Space pages as they may be one day, or are for some: the same parts with other wrappers, tags and
// names. `?variant=` of the address; parts are told by data-part, which is the test's own.
import { h } from './dom.js';

const NAMED = ['nav', 'main', 'row', 'content', 'column'];
/** Milliseconds until a late column comes. */
const LATE_MS = 1200;

const part = (root, name) => root.querySelector(`[data-part="${name}"]`);

function wrap(node) {
  const wrapper = h('div', { class: 'one-more' });
  node?.replaceWith(wrapper);
  if (node) wrapper.append(node);
}

function retag(node, tag) {
  if (!node) return;
  const other = document.createElement(tag);
  for (const { name, value } of node.attributes) other.setAttribute(name, value);
  other.append(...node.childNodes);
  node.replaceWith(other);
}

function rename(root) {
  for (const name of NAMED) {
    const node = part(root, name);
    node?.removeAttribute('id');
    node?.setAttribute('class', `x-${name.length * 7}f`);
  }
}

function comeLate(root) {
  const column = part(root, 'column');
  const row = part(root, 'row');
  column?.remove();
  setTimeout(() => row?.isConnected && row.append(column), LATE_MS);
}

const widen = (root, width) => {
  const column = part(root, 'column');
  if (column) column.style.width = `${width}px`;
};
const goLeft = (root) => {
  const column = part(root, 'column');
  if (column) part(root, 'row')?.prepend(column);
};

/** Navigation without links, nothing under a known name, no column. */
function forget(root) {
  rename(root);
  retag(part(root, 'main'), 'div');
  for (const link of part(root, 'nav')?.querySelectorAll('a') ?? []) link.removeAttribute('href');
  part(root, 'column')?.remove();
}

const CHANGES = {
  wrapped: (root) => {
    for (const name of ['nav', 'row', 'column']) wrap(part(root, name));
  },
  bare: (root) => part(root, 'row')?.replaceWith(...part(root, 'row').childNodes),
  tags: (root) => {
    retag(part(root, 'nav'), 'nav');
    retag(part(root, 'main'), 'article');
    retag(part(root, 'row'), 'section');
    retag(part(root, 'column'), 'aside');
  },
  renamed: rename,
  'renamed-wrapped': (root) => {
    CHANGES.wrapped(root);
    rename(root);
  },
  'renamed-tags': (root) => {
    CHANGES.tags(root);
    rename(root);
  },
  'renamed-wide': (root) => {
    rename(root);
    widen(root, 410);
  },
  'renamed-too-wide': (root) => {
    rename(root);
    widen(root, 520);
  },
  'renamed-left': (root) => {
    rename(root);
    goLeft(root);
  },
  'renamed-late': (root) => {
    rename(root);
    comeLate(root);
  },
  'renamed-no-column': (root) => {
    rename(root);
    part(root, 'column')?.remove();
  },
  'no-column': (root) => part(root, 'column')?.remove(),
  hidden: (root) => part(root, 'column')?.style.setProperty('display', 'none'),
  narrow: (root) => widen(root, 180),
  wide: (root) => widen(root, 420),
  left: goLeft,
  late: comeLate,
  forgotten: forget,
};

/** @param {string} variant */
export function vary(root, variant) {
  document.documentElement.dataset.variant = variant;
  CHANGES[variant]?.(root);
}

/** A column that is drawn again is as odd as the one before it. */
export function like(old, fresh) {
  for (const name of ['id', 'class', 'style']) {
    if (old.hasAttribute(name)) fresh.setAttribute(name, old.getAttribute(name));
    else fresh.removeAttribute(name);
  }
  if (old.tagName === fresh.tagName) return fresh;
  const other = document.createElement(old.tagName);
  for (const { name, value } of fresh.attributes) other.setAttribute(name, value);
  other.append(...fresh.childNodes);
  return other;
}
