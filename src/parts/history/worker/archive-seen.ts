import { z } from '../../../api/schema.ts';
import { ownAccount } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { SITE_SCRIPTS } from '../../../shared/callers.ts';
import { readArchiveNotes } from '../../../storage/archive-notes.ts';
import { revisions } from '../../../storage/revisions.ts';
import { listMonths, readViewings, writtenIn } from '../../../storage/viewings.ts';
import {
  MOST_SEEN_IDS,
  type SeenIds,
  type SeenVideo,
  seenIn,
  seenOf,
  VIDEO_ID,
} from '../shared/seen.ts';

interface Month {
  readonly ids: SeenIds;
  readonly written: number;
}

/** What was seen of one account, in memory while the worker is: a month is read anew once it changed. */
function createSeenMonths() {
  const months = new Map<number, Month>();
  let whose = '';
  let last: Promise<unknown> = Promise.resolve();

  async function bringUpToDate(account: number): Promise<void> {
    // A file of everything is taken in by a page, which tells that as a change of the account.
    const now = `${account} ${(await revisions.get())['account']}`;
    if (whose !== now) months.clear();
    whose = now;
    const kept = new Set(await listMonths(account));
    for (const month of months.keys()) if (!kept.has(month)) months.delete(month);
    for (const month of kept) {
      // Looked at first: what is written while the month is read makes it be read again.
      const written = writtenIn(account, month);
      if (months.get(month)?.written === written) continue;
      const [block] = await readViewings(account, { from: month, to: month });
      months.set(month, { ids: block ? seenIn(block) : new Map(), written });
    }
  }

  return {
    forget: () => months.clear(),
    /** One after the other: a hundred months are read once, however many pages ask. */
    look(account: number, ids: readonly string[]): Promise<Record<string, SeenVideo>> {
      const find = async () => {
        await bringUpToDate(account);
        const all = [...months.values()].map((month) => month.ids);
        const found = ids.map((id) => [id, seenOf(all, id)] as const);
        return Object.fromEntries(found.filter(([, seen]) => seen)) as Record<string, SeenVideo>;
      };
      const answer = last.then(find, find);
      last = answer;
      return answer;
    },
  };
}

/** What the script that marks cards may ask: of ids that it names, and while marks are wanted. */
export function createSeenCalls() {
  const months = createSeenMonths();
  return {
    /** What is kept of these videos, by id; asks the service nothing. null: nothing is to be marked. */
    'archive.marks': defineMethod({
      callers: SITE_SCRIPTS,
      input: z.strictObject({
        ids: z.array(z.string().check(z.regex(VIDEO_ID))).check(z.maxLength(MOST_SEEN_IDS)),
      }),
      run: async ({ ids }, context): Promise<Readonly<Record<string, SeenVideo>> | null> => {
        const mine = await ownAccount(context, 'archive.marks');
        const { on, marks } = await readArchiveNotes(mine);
        if (on && marks) return months.look(mine, ids);
        months.forget();
        return null;
      },
    }),
  };
}
