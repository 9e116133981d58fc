/** Columns of a list of followings in a file, in the order in which they are written. */
export const LIST_COLUMNS = [
  'uid',
  'name',
  'groups',
  'special',
  'mutual',
  'since',
  'verified',
  'vip',
  'activity',
  'sign',
  'note',
  'link',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Heads that a column is known by when it is read, in the languages that lists are written in. */
const HEADS: Partial<Record<ListColumn, readonly string[]>> = {
  uid: ['uid', 'mid', '用户 id', '用户id', '使用者 id'],
  name: ['name', '名字', '昵称', '用户名', '暱稱', '使用者名稱'],
  groups: ['groups', '分组', '分組'],
  special: ['special', '特别关注', '特別關注', '特別追蹤'],
  link: ['link', 'url', '链接', '連結', '鏈接', '主页', '主頁'],
};

const HEAD_MAX = 40;

/** Where the columns that are read stand; columns nobody knows are passed over. */
export function columnsOf(heads: readonly string[]): ReadonlyMap<ListColumn, number> {
  const places = new Map<ListColumn, number>();
  heads.forEach((head, place) => {
    const text = head.slice(0, HEAD_MAX).normalize('NFKC').trim().toLowerCase();
    for (const column of LIST_COLUMNS) {
      if (HEADS[column]?.includes(text) && !places.has(column)) places.set(column, place);
    }
  });
  return places;
}

/** Several names in one cell. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[\\|]/g, '\\$&')).join(' | ');

export function splitNames(cell: string): string[] {
  const names = cell.match(/(?:\\[\s\S]|[^\\|])+/g) ?? [];
  return names.map((name) => name.trim().replace(/\\([\\|])/g, '$1')).filter((name) => name !== '');
}
