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

  /** In one piece. Gives whether there is room for them. */
  async write(account: number, notes: readonly Omit<PersonNote, 'account'>[]): Promise<boolean> {
    const { store, done } = (await openDatabase()).transaction('personNotes', 'readwrite');
    const hasRoom = (await store.count(ofAccount(account))) + notes.length <= NOTES_MAX;
    if (hasRoom) for (const note of notes) await store.put({ account, ...note });
    await done;
    return hasRoom;
  },
};
