import type { Viewing } from '../../src/parts/history/shared/archive.ts';

/** A viewing as it is kept, with what a test says of it. */
export const archivedViewing = (fields: Partial<Viewing> = {}): Viewing => ({
  account: 7,
  key: 'archive_1',
  business: 'archive',
  title: '标题',
  cover: '',
  url: '',
  author: null,
  viewedSeconds: 1_760_000_000,
  progress: 0,
  durationSeconds: 600,
  part: 1,
  badge: '',
  device: 'web',
  oid: 1,
  bvid: '',
  partition: '日常',
  dt: 2,
  learntAtMs: 1,
  raw: null,
  ...fields,
});
