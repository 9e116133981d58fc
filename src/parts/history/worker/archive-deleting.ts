import { whileLosing } from '../../../storage/archive-count.ts';
import { readMonth } from '../../../storage/viewings.ts';
import type { ArchivedView } from '../shared/archive.ts';
import { monthOf, namesOf, viewAt, viewName } from '../shared/view-block.ts';
import { beginWriting, forgetViews, putBack } from './archive-writing.ts';

type Named = Pick<ArchivedView, 'viewedSeconds' | 'key'>;

/** What of some viewings is kept here. */
export async function findViews(account: number, which: readonly Named[]) {
  const wanted = new Set(which.map(viewName));
  const months = [...new Set(which.map(({ viewedSeconds }) => monthOf(viewedSeconds)))];
  const found = new Map<string, ArchivedView>();
  for (const month of months) {
    const block = await readMonth(account, month);
    for (const [row, name] of (block ? namesOf(block) : []).entries()) {
      if (block && wanted.has(name)) found.set(name, viewAt(block, row));
    }
  }
  return (one: Named): ArchivedView | null => found.get(viewName(one)) ?? null;
}

/** Deletes viewings here, with the count of what is kept. */
export async function forgetHere(account: number, which: readonly Named[]): Promise<void> {
  await whileLosing(account, async () => {
    const writing = await beginWriting(account);
    const lost = await forgetViews(writing, which);
    const notes = await writing.notes();
    await writing.keepNotes({ ...notes, count: notes.count - lost.length });
    await writing.done;
    return lost.length;
  });
}

export async function restoreHere(account: number, views: readonly ArchivedView[]): Promise<void> {
  const writing = await beginWriting(account);
  // Only of the account whose run it is: its records say whose they are.
  const back = await putBack(
    writing,
    views.filter((view) => view.account === account),
  );
  const notes = await writing.notes();
  await writing.keepNotes({ ...notes, count: notes.count + back });
  await writing.done;
}
