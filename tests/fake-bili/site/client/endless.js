// A page of the simulated site that adds rows of cards as long as somebody scrolls.
import { data, h } from './dom.js';
import { siteHeader, videoCard } from './parts.js';

const ROWS_AT_ONCE = 25;
const feed = h('main', { class: 'feed' });
const end = h('div', { class: 'feed-end' });
let shown = 0;

function more() {
  const next = data.videos.slice(shown, shown + ROWS_AT_ONCE);
  shown += next.length;
  feed.append(...next.map((video) => videoCard(video, true)));
  if (shown >= data.videos.length) end.remove();
}

new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), {
  rootMargin: '600px 0px',
}).observe(end);
document
  .getElementById('i_cecream')
  .replaceChildren(h('div', { class: 'bili-header' }, siteHeader()), feed, end);
more();
