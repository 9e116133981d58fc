/** Pages that begin with everybody who is followed, by their addresses. */
export const COPY_PAGES: ReadonlySet<string> = new Set(['followings', 'groups', 'rules']);
