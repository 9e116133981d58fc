import { raw } from '../kernel/reply.ts';
import type { SiteRoute } from '../kernel/route.ts';

/** 96 by 96, in greys. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAAAAADH8yjkAAAAxElEQVR42r3NoQGDABDAQAbD1mKx2FostrYWy6rYX+CS' +
    'AXLLOvqMttE+Okbf0Tm6RksJiP+vBMi/BMw/BNC/A9Q/A9i/Atw/AuC/AeQ/Aei/AOw/APC/BcT/XwLkXwLmHwLo3wHq' +
    'nwHsXwHuHwHw3wDynwD0XwD2HwD43wLif5cA+ZeA+YcA+neA+mcA+1eA+0cA/DeA/CcA/ReA/QcA/reA+D8lQP4lYP4h' +
    'gP4doP4ZwP4V4P4RAP8NIP8JQP8FYP8eeAFjr1liQIyzjgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * One bitmap for every picture, kept by browsers as the service's are. The drawings of
 * `pictures.ts` are documents to a browser: a benchmark would time those.
 */
export const BITMAP_ROUTE: SiteRoute = {
  operation: 'site.asset',
  host: /^i\d\.hdslb\.com$/,
  path: /^\/bfs\/(face|archive|live|article|bangumi|season|banner)\//,
  handle: () => ({
    ...raw('image/png', ''),
    bytes: PICTURE,
    headers: { 'cache-control': 'max-age=31536000' },
  }),
};
