import { type ArchiveNotes, NO_ARCHIVE } from '../parts/history/shared/archive-notes.ts';
import { openDatabase } from './database.ts';

export const notesKey = (account: number) => `archive ${account}`;

/** What the archive of an account knows of itself. */
export async function readArchiveNotes(account: number): Promise<ArchiveNotes> {
  const row = await (await openDatabase()).get('kept', notesKey(account));
  return { ...NO_ARCHIVE, ...(row?.value as ArchiveNotes | undefined) };
}
