import type { Page } from 'playwright';
import type { FakeBili } from '../fake-bili/index.ts';
import { faceUrl } from '../fake-bili/wire/pictures.ts';

/**
 * Writes the local copy of the viewer's followings as a whole reading would have left it: ten
 * thousand take two hundred paced requests. The page must be one of ours, with the database open.
 * @param checkedAgoMs How long ago that reading was.
 */
export async function seedFollowings(
  page: Page,
  bili: FakeBili,
  checkedAgoMs = 180_000,
): Promise<void> {
  const { viewer, people } = bili.state;
  const rows = [...viewer.followings.values()].map(({ mid, mtime, tagids, special }) => {
    const person = people.get(mid);
    return {
      account: viewer.mid,
      mid,
      name: person?.cancelled ? '账号已注销' : (person?.name ?? ''),
      face: faceUrl(mid).replace(/^(http:)?\/\//, 'https://'),
      sign: person?.sign ?? '',
      tagids: [...tagids].sort((a, b) => a - b),
      special,
      mutual: viewer.fans.has(mid),
      mtime,
      official: person && person.official.type >= 0 ? person.official.title : '',
      vip: (person?.vip ?? 0) > 0,
      pass: 1,
    };
  });
  const state = {
    id: 'followings',
    account: viewer.mid,
    of: 0,
    state: 'done',
    wait: null,
    next: null,
    had: 0,
    pass: 1,
    topUp: false,
    moved: false,
    dropped: 0,
    repeats: 0,
    kept: rows.length,
    total: rows.length,
    missing: 0,
    doubt: null,
  };
  await page.evaluate(
    async ([all, sync, agoMs]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bilideck');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(['followings', 'collections', 'kept'], 'readwrite');
      for (const row of all) transaction.objectStore('followings').put(row);
      const written = { key: `written followings ${sync.account}`, value: 'by a test' };
      transaction.objectStore('kept').put(written);
      const atMs = Date.now() - agoMs;
      transaction.objectStore('collections').put({
        ...sync,
        orderedAtMs: atMs,
        startedAtMs: atMs,
        completeAtMs: atMs,
        wholeAtMs: atMs,
      });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    [rows, state, checkedAgoMs] as const,
  );
}
