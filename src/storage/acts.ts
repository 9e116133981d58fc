import type { Act } from '../domain/types.ts';
import { openDatabase } from './database.ts';

export interface ActStore {
  put(act: Act): Promise<void>;
  get(id: string): Promise<Act | undefined>;
  /** Newest first. */
  recent(limit: number): Promise<Act[]>;
}

/** The journal of single acts. Unlike the cache it fails loudly: an act is not begun unwritten. */
export const actStore: ActStore = {
  async put(act) {
    await (await openDatabase()).put('acts', act);
  },
  async get(id) {
    return (await openDatabase()).get('acts', id);
  },
  async recent(limit) {
    const found: Act[] = [];
    const { store } = (await openDatabase()).transaction('acts');
    let cursor = await store.index('createdAtMs').openCursor(null, 'prev');
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  },
};
