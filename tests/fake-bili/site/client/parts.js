// Parts that several layouts share.
import { count, data, day, h, ICONS, icon } from './dom.js';

/** Keeps the test switches of the address while moving about. */
export function spaceUrl(mid, path = '') {
  const { search } = location;
  const isSpace = location.hostname.startsWith('space.');
  return `//space.bilibili.com/${mid}${path}${isSpace ? search : ''}`;
}

/** The bar at the top of every page. */
export function siteHeader() {
  const entries = ['首页', '番剧', '直播', '游戏中心', '会员购', '漫画', '赛事'];
  return h(
    'div',
    { class: 'bili-header__bar' },
    h(
      'ul',
      { class: 'left-entry' },
      h('li', { class: 'logo' }, h('a', { href: '//www.bilibili.com/' }, 'bilibili')),
      entries.map((text) => h('li', {}, h('a', { href: '//www.bilibili.com/' }, text))),
    ),
    h('div', { class: 'center-search' }, h('input', { placeholder: '搜索感兴趣的视频' })),
    h(
      'ul',
      { class: 'right-entry' },
      data.viewer
        ? h(
            'li',
            {},
            h(
              'a',
              { href: spaceUrl(data.viewer.mid), class: 'header-avatar' },
              h('img', { src: data.viewer.face, alt: '' }),
            ),
          )
        : h('li', { class: 'header-login' }, '登录'),
      ['大会员', '消息', '动态', '收藏', '历史'].map((text) => h('li', {}, text)),
      h('li', { class: 'upload-button' }, '投稿'),
    ),
  );
}

/** @param {boolean} withAuthor */
export function videoCard(video, withAuthor = false) {
  return h(
    'div',
    { class: 'bili-video-card' },
    h(
      'a',
      { class: 'bili-video-card__cover', href: `//www.bilibili.com/video/${video.bvid}` },
      h('img', { src: video.cover, alt: '', loading: 'lazy' }),
      h(
        'span',
        { class: 'bili-video-card__stats' },
        h('span', {}, icon(ICONS.play), count(video.views)),
        h('span', {}, icon(ICONS.chat), count(video.danmaku)),
        h('span', { class: 'duration' }, video.length),
      ),
    ),
    h(
      'a',
      {
        class: 'bili-video-card__title',
        href: `//www.bilibili.com/video/${video.bvid}`,
        title: video.title,
      },
      video.title,
    ),
    h(
      'div',
      { class: 'bili-video-card__subtitle' },
      withAuthor
        ? h('a', { class: 'author', href: `//space.bilibili.com/${video.mid}` }, video.author)
        : null,
      h('span', {}, `${withAuthor ? '· ' : ''}${day(video.pubdate, data.now)}`),
    ),
  );
}

/** A link to somebody that changes the page in place when their data came with the document. */
export function personLink(person, ...children) {
  const attributes = { href: spaceUrl(person.mid), class: 'person-link' };
  return h('a', { ...attributes, 'data-spa': person.full }, ...children);
}

export function personRow(person) {
  return h(
    'div',
    { class: 'relation-card' },
    personLink(person, h('img', { src: person.face, alt: '', class: 'avatar' })),
    h(
      'div',
      { class: 'relation-card-info' },
      personLink(person, h('span', { class: 'relation-card-info__uname' }, person.name)),
      h('p', { class: 'relation-card-info__sign' }, person.sign),
    ),
    h('button', { class: 'follow-btn', 'data-followed': person.attribute > 0 }, followText(person)),
  );
}

export function followText({ attribute }) {
  return { 2: '已关注', 6: '已互粉', 128: '已拉黑' }[attribute] ?? '+ 关注';
}

export function recommended(mid) {
  return data.recommended
    .filter((one) => one !== mid && data.people[one])
    .map((one) => data.people[one]);
}
