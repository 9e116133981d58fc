import { HistoryBusinessType } from '../../../api/enums.ts';
import { historyCursor } from '../../../api/operations/history.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import { nameOf } from '../../../reading/convert.ts';
import type { Viewing } from '../shared/archive.ts';
import { archiveStore } from './archive-store.ts';
import { historyItem, type ToldViewing } from './history-item.ts';

/** The most that the service gives at once. */
const PAGE_ROWS = 30;
const KNOWN_KINDS: readonly string[] = Object.values(HistoryBusinessType);

function archivedViewing(row: ToldViewing, account: number, learntAtMs: number): Viewing {
  const { oid, bvid, business, dt } = row.history;
  return {
    ...historyItem(row),
    account,
    oid,
    bvid,
    partition: nameOf(row.tag_name),
    dt: dt ?? null,
    learntAtMs,
    raw: KNOWN_KINDS.includes(business) ? null : row,
  };
}

/**
 * The account's history, kept for good: once as far back as the service has it, and from then on
 * down to what is known. Nobody waits for it, so all others go first.
 */
export const archiveCollection = defineCollection({
  id: 'archive',
  operation: historyCursor,
  params: () => ({ ps: PAGE_ROWS }),
  rows: (data, { account, startedAtMs, pass }) =>
    data.list.map((row) => ({ viewing: archivedViewing(row, account, startedAtMs), pass })),
  store: archiveStore,
  isPatient: true,
});
