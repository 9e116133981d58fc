import type { Collected } from '../collect/shared/collected.ts';
import type { CensusNotes, CensusRow } from '../parts/followings/shared/census.ts';
import { keptColumns } from '../parts/followings/shared/following-columns.ts';
import { newestFirst } from '../parts/followings/shared/followings.ts';
import {
  type LocalFollowings,
  localFollowings,
} from '../parts/followings/shared/local-followings.ts';
import { censusNotesKey, PROTECTED_KEY } from './names.ts';
import { LEAST_PACKED, type Packed, packed, packedKey, unpacked } from './packed-form.ts';
import { answerOf, openExisting } from './peek.ts';

/**
 * The copy of an account's followings as one look into the database finds it, for a page that is about
 * to draw: as a message from the background, ten thousand people take a quarter of a second. null: there
 * is none, or too many of its rows are not packed; the background knows what to do then.
 * @param whose Who is signed in; the database is opened meanwhile.
 */
export async function peekFollowings(
  whose: () => Promise<number | null>,
): Promise<LocalFollowings | null> {
  const opening = openExisting();
  const account = await whose().catch(() => null);
  const database = await opening;
  if (!database) return null;
  try {
    if (account === null) return null;
    const look = lookInto(database, account);
    const [people, met, notes, shielded, state] = await Promise.all([
      look.rows('followings', newestFirst),
      look.rows('activity'),
      look.kept<CensusNotes>(censusNotesKey(account)),
      look.kept<Readonly<Record<string, readonly number[]>>>(PROTECTED_KEY),
      look.state('followings'),
    ]);
    return (
      people &&
      met &&
      localFollowings(account, {
        state,
        people: keptColumns(people),
        met: unpacked(met) as CensusRow[],
        notes,
        protectedMids: shielded?.[account] ?? [],
      })
    );
  } catch {
    // Of another version, or damaged: the background brings it up to date, or says what is wrong.
    return null;
  } finally {
    database.close();
  }
}

/** Everything in one transaction: what is found was true at one moment. */
function lookInto(database: IDBDatabase, account: number) {
  const stores = ['kept', 'collections', 'followings', 'activity'] as const;
  const at = database.transaction(stores);
  const kept = async <T>(key: string): Promise<T | undefined> =>
    (await answerOf<{ value: T } | undefined>(at.objectStore('kept').get(key)))?.value;
  return {
    kept,
    state: (id: string): Promise<Collected | undefined> =>
      answerOf(at.objectStore('collections').get([id, account, 0])),
    async rows<R extends object>(
      store: 'followings' | 'activity',
      order?: (a: R, b: R) => number,
    ): Promise<Packed | null> {
      const [known, written] = await Promise.all([
        kept<Packed>(packedKey('packed', store, account)),
        kept(packedKey('written', store, account)),
      ]);
      if (known && known.written === written) return known;
      const range = IDBKeyRange.bound([account, -Infinity], [account, Infinity]);
      const rows = await answerOf<R[]>(at.objectStore(store).getAll(range, LEAST_PACKED));
      return rows.length < LEAST_PACKED ? packed(order ? rows.sort(order) : rows, written) : null;
    },
  };
}
