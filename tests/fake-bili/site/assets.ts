import { readFileSync } from 'node:fs';
import { type Reply, raw } from '../kernel/reply.ts';
import type { SiteRoute } from '../kernel/route.ts';

/** Scripts and styles of the pages: plain browser files, served as they are. */
const FILES: Readonly<Record<string, URL>> = {
  'dom.js': new URL('./client/dom.js', import.meta.url),
  'endless.js': new URL('./client/endless.js', import.meta.url),
  'home.js': new URL('./client/home.js', import.meta.url),
  'new-layout.js': new URL('./client/new-layout.js', import.meta.url),
  'old-layout.js': new URL('./client/old-layout.js', import.meta.url),
  'parts.js': new URL('./client/parts.js', import.meta.url),
  'space.js': new URL('./client/space.js', import.meta.url),
  'variants.js': new URL('./client/variants.js', import.meta.url),
  'unknown-layout.js': new URL('./client/unknown-layout.js', import.meta.url),
  'base.css': new URL('./client/base.css', import.meta.url),
  'cards.css': new URL('./client/cards.css', import.meta.url),
  'home.css': new URL('./client/home.css', import.meta.url),
  'new-layout.css': new URL('./client/new-layout.css', import.meta.url),
  'new-layout-tabs.css': new URL('./client/new-layout-tabs.css', import.meta.url),
  'old-layout.css': new URL('./client/old-layout.css', import.meta.url),
  'variants.css': new URL('./client/variants.css', import.meta.url),
};

function file(path: string): Reply {
  const name = path.split('/').at(-1) ?? '';
  const url = FILES[name];
  if (!url) return raw('text/plain', 'no such file', 404);
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  return raw(`${type}; charset=utf-8`, readFileSync(url, 'utf8'));
}

export const ASSET_ROUTES: readonly SiteRoute[] = [
  {
    operation: 'site.script',
    host: /^(www|space)\.bilibili\.com$/,
    path: /^\/fake-assets\/[\w-]+\.(js|css)$/,
    handle: ({ request }) => file(request.path),
  },
  {
    // What browsers ask for by themselves.
    operation: 'site.browser',
    host: /(^|\.)bilibili\.com$/,
    path: /^\/(favicon\.ico|robots\.txt|apple-touch-icon.*|\.well-known\/.*)$/,
    handle: () => raw('text/plain', '', 204),
  },
];
