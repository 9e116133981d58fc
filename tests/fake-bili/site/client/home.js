// Home page and video page of the simulated site.
import { count, data, day, h } from './dom.js';
import { siteHeader, videoCard } from './parts.js';

function homePage() {
  const [first = '', second = '', third = ''] = data.names;
  return [
    h('div', { class: 'home-banner' }),
    h(
      'main',
      { class: 'feed' },
      data.videos.map((video) => videoCard(video, true)),
    ),
    h(
      'section',
      { class: 'hot-comments' },
      h('h2', {}, '大家在聊'),
      // As comments have them: whose face it is stands on the box around it, and it is no link.
      data.faces.map((one) =>
        h(
          'div',
          { class: 'user-avatar', 'data-user-profile-id': String(one.mid) },
          h('img', { src: one.face, alt: one.name, width: '40', height: '40' }),
        ),
      ),
      h('p', { id: 'name-text' }, first),
      h('p', {}, `昨天刷到 ${second} 的视频，又翻出了 ${third} 的老片，`),
      h('p', {}, '这两位什么时候能合作一期？'),
    ),
  ];
}

function videoPage(video) {
  return [
    h(
      'main',
      { class: 'video-page' },
      h(
        'div',
        { class: 'left-container' },
        h('h1', { class: 'video-title', title: video.title }, video.title),
        h(
          'p',
          { class: 'dim' },
          `${count(video.views)} 播放 · ${count(video.danmaku)} 弹幕 · ${day(video.pubdate, data.now)}`,
        ),
        h(
          'div',
          { id: 'bilibili-player', class: 'player-box' },
          h('img', { src: video.cover, alt: '' }),
        ),
        h('p', { class: 'basic-desc-info' }, video.desc),
      ),
      h(
        'div',
        { class: 'right-container' },
        h(
          'div',
          { class: 'up-panel-container' },
          h(
            'a',
            { class: 'up-avatar', href: `//space.bilibili.com/${video.mid}` },
            h('img', { src: video.face, alt: '' }),
          ),
          h(
            'div',
            {},
            h('a', { class: 'up-name', href: `//space.bilibili.com/${video.mid}` }, video.author),
            h('p', { class: 'dim' }, video.sign),
          ),
        ),
        h(
          'div',
          { class: 'rec-list' },
          data.videos.slice(0, 8).map((one) => videoCard(one, true)),
        ),
      ),
    ),
  ];
}

document
  .getElementById('i_cecream')
  .replaceChildren(
    h('div', { class: 'bili-header' }, siteHeader()),
    ...(data.video ? videoPage(data.video) : homePage()),
  );
