/**
 * Who asks the background: `page` is one of our own pages, `content` our script on a space page,
 * `site` our script on any other page of the site.
 */
export type Caller = 'page' | 'content' | 'site';

export const PAGES: readonly Caller[] = ['page'];
export const ANYWHERE: readonly Caller[] = ['page', 'content'];
/** What changes nothing and tells little: scripts of every page of the site may ask for it. */
export const SITE_SCRIPTS: readonly Caller[] = ['content', 'site'];
