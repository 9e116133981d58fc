import { Mid, z } from '../../../api/schema.ts';
import { Nothing, ownAccount } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { bumpRevisions } from '../../../storage/items.ts';
import { personNotes } from '../../../storage/person-notes.ts';
import { definePart } from '../../define-part.ts';
import { cutNote, NOTE_MAX, NOTES_MAX } from '../shared/person-note.ts';

export interface NotesServices {
  readonly now: () => number;
}

const Note = z.strictObject({ mid: Mid, text: z.string().check(z.maxLength(4 * NOTE_MAX)) });

/** What the person notes about people, for themselves. The service is told nothing of it. */
export const notesPart = definePart({
  calls: ({ now }: NotesServices) => ({
    /** All of the account's, by mid. */
    'notes.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (_, context): Promise<readonly (readonly [mid: number, text: string])[]> =>
        (await personNotes.all(await ownAccount(context, 'notes.list'))).map(
          ({ mid, text }) => [mid, text] as const,
        ),
    }),
    /** An empty text takes away what was there. */
    'notes.write': defineMethod({
      callers: PAGES,
      input: z.strictObject({ notes: z.array(Note).check(z.maxLength(NOTES_MAX)) }),
      run: async ({ notes }, context): Promise<void> => {
        const mine = await ownAccount(context, 'notes.write');
        const atMs = now();
        const kept = notes.map(({ mid, text }) => ({ mid, text: cutNote(text), atMs }));
        const isKept = await personNotes.write(mine, kept);
        if (!isKept) throw new BiliError({ kind: 'storage', operation: 'notes.write' });
        await bumpRevisions('notes');
      },
    }),
  }),
});
