// Navigation without page loads, and the redrawing that extensions have to live with.
import { data } from './dom.js';
import * as newLayout from './new-layout.js';
import * as oldLayout from './old-layout.js';
import * as unknownLayout from './unknown-layout.js';
import { like, vary } from './variants.js';

const layout = { new: newLayout, old: oldLayout, unknown: unknownLayout }[data.layout];
const root = document.getElementById('app') ?? document.getElementById('root');
/** Milliseconds until the right column has its data. */
let delayMs = 150;
let pending = 0;
let dropsLeft = 0;
let observer = null;

function place() {
  const [, mid, tab] = /^\/(\d+)(\/.*)?$/.exec(location.pathname) ?? [];
  return { person: data.people[mid], tab: tab ?? '' };
}

const columnNow = () => document.querySelector('[data-part="column"]');

function foreignNodes() {
  const column = columnNow();
  return [...(column?.children ?? [])].filter((node) => !node.hasAttribute('data-site'));
}

/** Takes out nodes the site did not put into the column, as often as asked. */
function dropNow() {
  for (const node of foreignNodes()) {
    if (dropsLeft === 0) break;
    dropsLeft -= 1;
    node.remove();
  }
  if (dropsLeft === 0) observer?.disconnect();
}

const isHome = (tab) => tab.replaceAll('/', '') === '';

/** The column of another tab, without what is not the site's. */
function ownCopy(old) {
  const copy = old.cloneNode(false);
  copy.append(...[...old.children].filter((node) => node.hasAttribute('data-site')));
  return copy;
}

/** Puts a new right column in the place of the old one; whatever was in there is gone. */
function redrawColumn() {
  const { person, tab } = place();
  const old = columnNow();
  if (!old || !person) return;
  old.replaceWith(like(old, isHome(tab) ? layout.column(person, true) : ownCopy(old)));
}

function draw() {
  const { person, tab } = place();
  if (!person) {
    location.reload();
    return;
  }
  document.title = `${person.name}的个人空间-${person.name}个人主页-哔哩哔哩视频`;
  root.replaceChildren(...layout.render(person, tab));
  if (data.variant) vary(root, data.variant);
  clearTimeout(pending);
  pending = setTimeout(redrawColumn, delayMs);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-spa]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  fakeSite.go(link.href);
});
window.addEventListener('popstate', draw);

const fakeSite = {
  /** Goes to an address as a click on a link of the site does. */
  go: (address) => {
    history.pushState({}, '', address);
    draw();
  },
  /** Replaces the right column in one task. */
  rerender: redrawColumn,
  /** Removes foreign nodes from the right column, now and as they come, so many times. */
  dropForeign: (times = 1) => {
    dropsLeft = times;
    observer?.disconnect();
    observer = new MutationObserver(dropNow);
    observer.observe(root, { childList: true, subtree: true });
    dropNow();
  },
  setDelay: (value) => {
    delayMs = value;
  },
};
window.fakeSite = fakeSite;
draw();
