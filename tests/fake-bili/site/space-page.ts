import { html, type Reply } from '../kernel/reply.ts';
import { fieldOf } from '../kernel/request.ts';
import type { SiteRoute } from '../kernel/route.ts';
import { isDark, renderDocument } from './document.ts';
import { embedSpace } from './embed.ts';

const LAYOUTS = ['new', 'old', 'unknown'] as const;
type Layout = (typeof LAYOUTS)[number];

/** Chosen by `?layout=`, else by the cookie `fake_layout`; the new one otherwise. */
function layoutOf(query: string | undefined, cookie: string | undefined): Layout {
  return LAYOUTS.find((one) => one === (query ?? cookie)) ?? 'new';
}

/** The unknown layout has not even the root of the others. */
const ROOTS: Readonly<Record<Layout, string>> = {
  new: '<div id="app"></div>',
  old: '<div id="app"></div>',
  unknown: '<div id="root"></div>',
};

const SHARED = ['base.css', 'cards.css', 'variants.css'];
const NEW = [...SHARED, 'new-layout.css', 'new-layout-tabs.css'];
const STYLES: Readonly<Record<Layout, readonly string[]>> = {
  new: NEW,
  old: [...SHARED, 'old-layout.css'],
  unknown: NEW,
};

function missing(dark: boolean): Reply {
  const body = `<div class="error-page"><p class="error-code">404</p>
<p>啊叻？你要找的用户不见了</p><a href="//www.bilibili.com/">返回首页</a></div>`;
  const page = renderDocument({
    title: '出错啦! - bilibili.com',
    styles: ['base.css'],
    script: 'dom.js',
    isDark: dark,
    data: null,
    body,
  });
  return html(page, 404);
}

export const SPACE_PAGE_ROUTES: readonly SiteRoute[] = [
  {
    operation: 'site.space',
    host: /^space\.bilibili\.com$/,
    path: /^\/\d+(\/.*)?$/,
    handle: ({ world, request, account }) => {
      const person = world.people.get(Number(request.path.split('/')[1]));
      const dark = isDark(request);
      if (!person || person.cancelled) return missing(dark);
      const layout = layoutOf(fieldOf(request.query, 'layout'), request.cookies.get('fake_layout'));
      return html(
        renderDocument({
          title: `${person.name}的个人空间-${person.name}个人主页-哔哩哔哩视频`,
          styles: STYLES[layout],
          script: 'space.js',
          isDark: dark,
          data: {
            ...embedSpace(world, account, person),
            layout,
            variant: fieldOf(request.query, 'variant') ?? '',
          },
          body: ROOTS[layout],
        }),
      );
    },
  },
];
