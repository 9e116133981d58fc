// The space page as it has looked since December 2024.
import { count, data, h, ICONS, icon } from './dom.js';
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
  ['', '主页', 'home'],
  ['/dynamic', '动态', 'dynamic'],
  ['/upload/video', '投稿', 'video'],
  ['/lists', '合集和系列', 'lists'],
  ['/favlist', '收藏', 'star'],
  ['/bangumi', '追番追剧', 'heart'],
];

/** Old addresses still lead somewhere. */
const ALIASES = {
  '/video': '/upload/video',
  '/fans/follow': '/relation/follow',
  '/article': '/upload/video',
};

export function tabOf(path) {
  const tab = path.replace(/\/$/, '');
  return ALIASES[tab] ?? tab;
}

function upInfo(person) {
  const isOwn = data.viewer?.mid === person.mid;
  return h(
    'div',
    { class: 'header space-header' },
    h('div', { class: 'header-toutu header-banner' }),
    h(
      'div',
      { class: 'upinfo header-upinfo' },
      h(
        'div',
        { class: 'upinfo__main' },
        h(
          'div',
          { class: 'avatar' },
          h('img', { src: person.face, alt: '', class: 'upinfo-avatar' }),
        ),
        h(
          'div',
          { class: 'upinfo-detail' },
          h(
            'div',
            { class: 'upinfo-detail__top' },
            h('div', { class: 'nickname', 'data-vip': person.vip > 1 }, person.name),
            h('i', { class: 'level-icon' }, `LV${person.level}`),
            person.official.type === -1
              ? null
              : h('span', { class: 'official' }, `⚡ ${person.official.title}`),
          ),
          h('div', { class: 'upinfo-detail__bottom', title: person.sign }, person.sign),
        ),
      ),
      h(
        'div',
        { class: 'operations' },
        isOwn
          ? h('button', { class: 'space-btn' }, '编辑资料')
          : [
              h(
                'div',
                { class: 'space-head-follow b-follow' },
                h(
                  'button',
                  {
                    class: `space-btn space-follow-btn${person.attribute > 0 ? ' gray' : ''}`,
                    'data-part': 'follow',
                  },
                  followText(person),
                ),
              ),
              h('button', { class: 'space-btn plain' }, '发消息'),
            ],
      ),
    ),
    person.banned ? h('div', { class: 'block-notice' }, '该账号封禁中') : null,
  );
}

function navBar(person, tab) {
  const counts = { '/upload/video': person.works.video, '/lists': person.works.seasons };
  const number = (text, value, path) =>
    h(
      'a',
      { class: 'nav-statistics__item', href: spaceUrl(person.mid, path), 'data-spa': path !== '' },
      h('span', { class: 'nav-statistics__item-text' }, text),
      h('span', { class: 'nav-statistics__item-num', title: value.toLocaleString() }, count(value)),
    );
  return h(
    'div',
    { class: 'nav-bar space-navbar', 'data-part': 'nav' },
    h(
      'div',
      { class: 'nav-bar__main' },
      h(
        'div',
        { class: 'nav-bar__main-left' },
        TABS.map(([path, text, name]) =>
          h(
            'a',
            {
              class: `nav-tab__item${tab === path ? ' active' : ''}`,
              href: spaceUrl(person.mid, path),
              'data-spa': true,
            },
            icon(ICONS[name]),
            h('span', { class: 'nav-tab__item-text' }, text),
            counts[path] ? h('span', { class: 'nav-tab__item-num' }, count(counts[path])) : null,
          ),
        ),
      ),
      h(
        'div',
        { class: 'nav-bar__main-right' },
        number('关注数', person.following, '/relation/follow'),
        number('粉丝数', person.fans, '/relation/fans'),
        person.stat ? number('获赞数', person.stat.likes, '') : null,
        person.stat ? number('播放数', person.stat.plays, '') : null,
      ),
    ),
  );
}

function section(className, title, ...children) {
  return h(
    'div',
    { class: `aside-section ${className}`, 'data-site': true },
    h('div', { class: 'aside-section__title' }, title),
    ...children,
  );
}

/** The right column. Data of its sections come later than the rest of the page. */
export function column(person, isLoaded) {
  if (!isLoaded) {
    const bone = () => h('div', { class: 'aside-section skeleton', 'data-site': true });
    return h('div', { class: 'aside', 'data-part': 'column' }, bone(), bone(), bone());
  }
  const rows = [
    ['UID', String(person.mid)],
    ['生日', person.birthday],
    ['性别', person.sex === '保密' ? '' : person.sex],
  ];
  return h(
    'div',
    { class: 'aside', 'data-part': 'column' },
    person.live
      ? section(
          'live-section',
          '直播间',
          h('div', { class: 'live-title' }, person.live.title),
          h('div', { class: 'dim' }, person.live.on ? '直播中' : '未开播'),
        )
      : null,
    section(
      'ann-section',
      '公告',
      h('div', { class: 'ann-section__content' }, person.notice || '这个人还没有写公告'),
    ),
    person.supporters === null
      ? null
      : section(
          'elec-section',
          '充电',
          h('div', { class: 'elec-count' }, h('b', {}, String(person.supporters)), ' 人本月充电'),
          h('button', { class: 'space-btn plain' }, '为 TA 充电'),
        ),
    section(
      'profile-section',
      '个人资料',
      rows
        .filter(([, value]) => value)
        .map(([name, value]) =>
          h(
            'div',
            { class: 'profile-row' },
            h('span', { class: 'dim' }, name),
            h('span', {}, value),
          ),
        ),
    ),
  );
}

function videoGrid(person, title) {
  return h(
    'section',
    { class: 'video-section' },
    h(
      'div',
      { class: 'section-header' },
      h('span', { class: 'section-title' }, title),
      h('span', { class: 'dim' }, String(person.works.video)),
    ),
    person.videos.length === 0
      ? h('div', { class: 'empty-state' }, '空间主人还没投过视频，这里什么也没有…')
      : h(
          'div',
          { class: 'video-grid' },
          person.videos.map((video) => videoCard(video)),
        ),
  );
}

function home(person) {
  return h(
    'div',
    { class: 'space-home', 'data-part': 'row' },
    h(
      'div',
      { class: 'content', 'data-part': 'content' },
      videoGrid(person, '视频'),
      h(
        'section',
        { class: 'people-section' },
        h('div', { class: 'section-header' }, h('span', { class: 'section-title' }, '常看的UP主')),
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

function follows(person, isFans) {
  const rows = isFans ? [] : person.followings.map((mid) => data.people[mid]).filter(Boolean);
  const closed = '由于该用户隐私设置，关注列表不可见';
  return h(
    'div',
    { class: 'space-follow' },
    h(
      'div',
      { class: 'section-header' },
      h('span', { class: 'section-title' }, isFans ? '全部粉丝' : '全部关注'),
    ),
    rows.length === 0
      ? h('div', { class: 'empty-state' }, person.hidesFollowings ? closed : '这里空空的')
      : h('div', { class: 'relation-list' }, rows.map(personRow)),
  );
}

function dynamics(person) {
  return h(
    'div',
    { class: 'space-dynamic', 'data-part': 'row' },
    h(
      'div',
      { class: 'space-dynamic__content', 'data-part': 'content' },
      person.videos
        .slice(0, 5)
        .map((video) =>
          h(
            'div',
            { class: 'bili-dyn-item' },
            h(
              'div',
              { class: 'bili-dyn-head' },
              h('img', { src: person.face, alt: '', class: 'bili-dyn-avatar' }),
              h('b', {}, person.name),
            ),
            videoCard(video),
          ),
        ),
    ),
    h(
      'div',
      { class: 'space-dynamic__right', 'data-part': 'column' },
      h('div', { class: 'dyn-card', 'data-site': true }, '全部动态'),
    ),
  );
}

function content(person, tab) {
  if (tab === '') return home(person);
  if (tab === '/dynamic') return dynamics(person);
  if (tab === '/upload/video') {
    return h('div', { class: 'space-upload' }, videoGrid(person, 'TA 的视频'));
  }
  if (tab.startsWith('/relation/')) return follows(person, tab.endsWith('fans'));
  const name = tab.slice(1).split('/')[0];
  return h('div', { class: `space-${name}` }, h('div', { class: 'empty-state' }, '这里还没有内容'));
}

export function render(person, path) {
  const tab = tabOf(path);
  return [
    h('header', { id: 'biliMainHeader', class: 'bili-header' }, siteHeader()),
    upInfo(person),
    navBar(person, tab),
    h('main', { class: 'space-main', 'data-part': 'main' }, content(person, tab)),
    h(
      'div',
      { class: 'space-float', 'data-site': true },
      ['反馈', '返回旧版', '顶部'].map((text) => h('button', { class: 'float-button' }, text)),
    ),
  ];
}
