import { NOTES_MAX, type PersonNote } from '../parts/notes/shared/person-note.ts';
import { openDatabase } from './database.ts';

const ofAccount = (account: number) => IDBKeyRange.bound([account], [account, []]);

/** Notes about people, by account. */
export const personNotes = {
  /** Those that say something. */
  async all(account: number): Promise<readonly PersonNote[]> {
    const kept = await (await openDatabase()).getAll('personNotes', ofAccount(account));
    return kept.filter(({ text }) => text !== '');
  },

  /**
   * In one piece. Gives whether there is room for them; what was noted before can always be changed.
   * Each is later than the one before it, whatever a clock said then: else that one comes back with a
   * file from another device.
   */
  async write(account: number, notes: readonly Omit<PersonNote, 'account'>[]): Promise<boolean> {
    const { store, done } = (await openDatabase()).transaction('personNotes', 'readwrite');
    const count = await store.count(ofAccount(account));
    const known = await Promise.all(notes.map(({ mid }) => store.get([account, mid])));
    const added = known.filter((one) => one === undefined).length;
    const hasRoom = added === 0 || count + added <= NOTES_MAX;
    for (const [place, note] of hasRoom ? notes.entries() : []) {
      const atMs = Math.max(note.atMs, (known[place]?.atMs ?? 0) + 1);
      await store.put({ account, ...note, atMs });
    }
    await done;
    return hasRoom;
  },
};
