// The space page as it looked until the end of 2024.
import { count, data, h } from './dom.js';
import {
  followText,
  personLink,
  personRow,
  recommended,
  siteHeader,
  spaceUrl,
  videoCard,
} from './parts.js';

const TABS = [
  ['', '主页'],
  ['/dynamic', '动态'],
  ['/video', '投稿'],
  ['/channel/series', '合集和列表'],
  ['/favlist', '收藏'],
  ['/bangumi', '订阅'],
];

const ALIASES = {
  '/upload/video': '/video',
  '/relation/follow': '/fans/follow',
  '/relation/fans': '/fans/fans',
};

export function tabOf(path) {
  const tab = path.replace(/\/$/, '');
  return ALIASES[tab] ?? tab;
}

function head(person) {
  const isOwn = data.viewer?.mid === person.mid;
  return h(
    'div',
    { class: 'h' },
    h(
      'div',
      { class: 'h-inner' },
      h(
        'div',
        { class: 'h-info' },
        h('div', { class: 'h-avatar' }, h('img', { src: person.face, alt: '', id: 'h-avatar' })),
        h(
          'div',
          { class: 'h-basic' },
          h(
            'div',
            {},
            h('span', { id: 'h-name' }, person.name),
            h('a', { class: 'h-level' }, `Lv${person.level}`),
          ),
          h('div', { class: 'h-sign', title: person.sign }, person.sign),
        ),
        isOwn
          ? null
          : h(
              'div',
              { class: 'h-action' },
              h('span', { class: 'h-f-btn h-follow', 'data-part': 'follow' }, followText(person)),
              h('span', { class: 'h-f-btn h-message' }, '发消息'),
            ),
      ),
    ),
  );
}

function nav(person, tab) {
  const number = (id, text, value, path) =>
    h(
      'a',
      {
        class: `n-data ${id}`,
        href: spaceUrl(person.mid, path),
        'data-spa': path !== '',
        title: value.toLocaleString(),
      },
      h('p', { class: 'n-data-k' }, text),
      h('p', { class: 'n-data-v', id }, count(value)),
    );
  return h(
    'div',
    { id: 'navigator', class: 'n', 'data-part': 'nav' },
    h(
      'div',
      { class: 'wrapper' },
      h(
        'div',
        { class: 'n-inner clearfix' },
        h(
          'div',
          { class: 'n-tab-links' },
          TABS.map(([path, text]) =>
            h(
              'a',
              {
                class: `n-btn${tab === path ? ' active' : ''}`,
                href: spaceUrl(person.mid, path),
                'data-spa': true,
              },
              h('span', { class: 'n-text' }, text),
              path === '/video' ? h('span', { class: 'n-num' }, String(person.works.video)) : null,
            ),
          ),
        ),
        h(
          'div',
          { class: 'n-statistics' },
          number('n-gz', '关注数', person.following, '/fans/follow'),
          number('n-fs', '粉丝数', person.fans, '/fans/fans'),
          person.stat ? number('n-bf', '播放数', person.stat.plays, '') : null,
        ),
      ),
    ),
  );
}

function section(className, title, ...children) {
  return h(
    'div',
    { class: `section ${className}`, 'data-site': true },
    h('h3', { class: 'section-title' }, title),
    ...children,
  );
}

/** The right column. Data of its sections come later than the rest of the page. */
export function column(person, isLoaded) {
  if (!isLoaded) {
    const bone = () => h('div', { class: 'section skeleton', 'data-site': true });
    return h('div', { class: 'col-2', 'data-part': 'column' }, bone(), bone());
  }
  return h(
    'div',
    { class: 'col-2', 'data-part': 'column' },
    section('i-ann', '公告', h('div', { class: 'i-ann-display' }, person.notice || '暂无公告')),
    person.supporters === null
      ? null
      : section('elec', '充电', h('p', {}, `${person.supporters} 人本月为 TA 充电`)),
    section(
      'user-info',
      '个人资料',
      h('p', { class: 'info' }, h('span', {}, 'UID'), String(person.mid)),
      person.birthday ? h('p', { class: 'info' }, h('span', {}, '生日'), person.birthday) : null,
    ),
  );
}

function videos(person, title) {
  return h(
    'div',
    { class: 'section video full-rows' },
    h(
      'h3',
      { class: 'section-title' },
      h('span', {}, title),
      h('span', { class: 'count' }, String(person.works.video)),
    ),
    person.videos.length === 0
      ? h('p', { class: 'empty' }, '这里还什么都没有')
      : h(
          'div',
          { class: 'content clearfix' },
          person.videos.map((video) => videoCard(video)),
        ),
  );
}

function home(person) {
  return h(
    'div',
    { id: 'page-index', class: 'wrapper clearfix', 'data-part': 'row' },
    h(
      'div',
      { class: 'col-1', 'data-part': 'content' },
      videos(person, 'TA 的视频'),
      h(
        'div',
        { class: 'section people' },
        h('h3', { class: 'section-title' }, '常看的UP主'),
        h(
          'div',
          { class: 'people-row' },
          recommended(person.mid).map((one) =>
            personLink(one, h('img', { src: one.face, alt: '' }), h('span', {}, one.name)),
          ),
        ),
      ),
    ),
    column(person, false),
  );
}

function content(person, tab) {
  if (tab === '') return home(person);
  if (tab === '/video')
    return h('div', { id: 'page-video', class: 'wrapper' }, videos(person, '全部视频'));
  if (tab.startsWith('/fans/')) {
    const rows = tab === '/fans/follow' ? person.followings.map((mid) => data.people[mid]) : [];
    const list = rows.filter(Boolean).map(personRow);
    return h(
      'div',
      { id: 'page-follows', class: 'wrapper' },
      list.length === 0 ? h('p', { class: 'empty' }, '列表不可见或为空') : list,
    );
  }
  const name = tab.slice(1).split('/')[0];
  return h(
    'div',
    { id: `page-${name}`, class: 'wrapper' },
    h('p', { class: 'empty' }, '这里还什么都没有'),
  );
}

export function render(person, path) {
  const tab = tabOf(path);
  return [
    h('div', { id: 'biliMainHeader', class: 'z-top-container bili-header' }, siteHeader()),
    head(person),
    nav(person, tab),
    // Hovers over the page once it is scrolled; the real one has the same links.
    h(
      'div',
      { id: 'navigator-fixed', class: 'n' },
      h('div', { class: 'wrapper' }, h('a', { href: spaceUrl(person.mid) }, person.name)),
    ),
    h('div', { class: 's-space', 'data-part': 'main' }, content(person, tab)),
  ];
}
