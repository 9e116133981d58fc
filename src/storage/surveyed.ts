import { mostOf, partitionOfTid } from '../parts/works/shared/partitions.ts';
import { openDatabase } from './database.ts';

/** So many of the newest uploads say what somebody does nowadays. */
const RECENT = 30;

const after = (...key: readonly number[]) => [...key, []];

/**
 * What most of the recent uploads are, of everybody whose uploads an account has had read, by mid:
 * "美食 美食制作". Whoever is missing was not read, or uploads where no name is known. Asks nobody.
 */
export async function readSurveyed(account: number): Promise<ReadonlyMap<number, string>> {
  const { store } = (await openDatabase()).transaction('uploads');
  const found = new Map<number, string>();
  const all = IDBKeyRange.bound([account], after(account));
  let cursor = await store.openKeyCursor(all);
  while (cursor) {
    const [, mid] = cursor.primaryKey;
    const partitions: (string | null)[] = [];
    const theirs = IDBKeyRange.bound([account, mid], after(account, mid));
    // Ids of uploads ascend with time.
    let upload = await store.openCursor(theirs, 'prev');
    while (upload && partitions.length < RECENT) {
      partitions.push(partitionOfTid(upload.value.tid));
      upload = await upload.continue();
    }
    const most = mostOf(partitions.filter((one) => one !== null));
    if (most !== null) found.set(mid, most);
    cursor = await cursor.continue(after(account, mid) as never);
  }
  return found;
}
