/**
 * The path of a field that did not fit, without a place in a list and without keys that are no
 * fields: what an answer is keyed by may be ids, or names of groups.
 */
export const withoutIds = (path: string): string =>
  path.replace(/\.(?![A-Za-z_]\w*(?:[.[]|$))[^.[]*/g, '.*').replace(/\[\d+\]/g, '[]');
