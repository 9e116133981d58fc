import {
  type Query,
  type ReadQuery,
  readQuery,
  writeQuery,
} from '@/src/parts/followings/shared/query.ts';

const PATH = '#/followings';

/** What the address asks to be shown; null: it leads to another page. */
export function queryHere(): ReadQuery | null {
  const [path, ...rest] = location.hash.split('?');
  return path === PATH ? readQuery(rest.join('?')) : null;
}

/** @param step A step of its own for the browser's back; else the last one is replaced. */
export function putQuery(query: Query, step: boolean): void {
  const text = writeQuery(query);
  const hash = text === '' ? PATH : `${PATH}?${text}`;
  if (location.hash === hash) return;
  if (step) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
}
