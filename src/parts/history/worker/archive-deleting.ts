import { whileLosing } from '../../../storage/archive-count.ts';
import { readMonth } from '../../../storage/viewings.ts';
import type { Viewing } from '../shared/archive.ts';
import { monthOf, namesOf, viewingAt, viewingName } from '../shared/viewing-block.ts';
import { beginWriting, forgetViewings, putBack } from './archive-writing.ts';

type Named = Pick<Viewing, 'viewedSeconds' | 'key'>;

/** What of some viewings is kept here. */
export async function findViewings(account: number, which: readonly Named[]) {
  const wanted = new Set(which.map(viewingName));
  const months = [...new Set(which.map(({ viewedSeconds }) => monthOf(viewedSeconds)))];
  const found = new Map<string, Viewing>();
  for (const month of months) {
    const block = await readMonth(account, month);
    for (const [row, name] of (block ? namesOf(block) : []).entries()) {
      if (block && wanted.has(name)) found.set(name, viewingAt(block, row));
    }
  }
  return (one: Named): Viewing | null => found.get(viewingName(one)) ?? null;
}

/** Deletes viewings here, with the count of what is kept. */
export async function forgetHere(account: number, which: readonly Named[]): Promise<void> {
  await whileLosing(account, async () => {
    const writing = await beginWriting(account);
    const lost = await forgetViewings(writing, which);
    const notes = await writing.notes();
    await writing.keepNotes({ ...notes, count: notes.count - lost.length });
    await writing.done;
    return lost.length;
  });
}

export async function restoreHere(account: number, viewings: readonly Viewing[]): Promise<void> {
  const writing = await beginWriting(account);
  // Only of the account whose run it is: its records say whose they are.
  const back = await putBack(
    writing,
    viewings.filter((viewing) => viewing.account === account),
  );
  const notes = await writing.notes();
  await writing.keepNotes({ ...notes, count: notes.count + back });
  await writing.done;
}
