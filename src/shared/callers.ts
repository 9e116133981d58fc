/** Who asks the background: `page` is one of our own pages, `content` our script on a space page. */
export type Caller = 'page' | 'content';

export const PAGES: readonly Caller[] = ['page'];
export const ANYWHERE: readonly Caller[] = ['page', 'content'];
