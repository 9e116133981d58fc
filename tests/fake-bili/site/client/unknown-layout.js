// A layout that nobody has seen yet: it has none of the names that the others are known by.
import { h } from './dom.js';
import { personLink, recommended, siteHeader, videoCard } from './parts.js';

export function column() {
  return h(
    'aside',
    { class: 'profile-side', 'data-part': 'column' },
    h('p', { 'data-site': true }, '即将推出'),
  );
}

export function render(person) {
  return [
    h('div', { class: 'bili-header top-strip' }, siteHeader()),
    h(
      'div',
      { class: 'profile-hero' },
      h('img', { src: person.face, alt: '' }),
      h('h1', {}, person.name),
      h('p', {}, person.sign),
    ),
    h(
      'div',
      { class: 'profile-grid' },
      person.videos.map((video) => videoCard(video)),
    ),
    h(
      'div',
      { class: 'people-row' },
      recommended(person.mid).map((one) =>
        personLink(one, h('img', { src: one.face, alt: '' }), h('span', {}, one.name)),
      ),
    ),
    column(),
  ];
}
