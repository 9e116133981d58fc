import { z } from '../../../api/schema.ts';
import { Nothing, ownAccount } from '../../../reading/define-read.ts';
import { Name } from '../../../rpc/limits.ts';
import { defineMethod, type Method } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { noteArchiveFile } from '../../../storage/archive-count.ts';
import { EVERY_MINUTES } from '../shared/archive-notes.ts';
import { createArchiveImport } from './archive-import.ts';
import { type ArchiveServices, createArchiveKeeper } from './archive-keeper.ts';
import { createSeenCalls } from './archive-seen.ts';

const ordered = <O>(run: () => Promise<O>): Method<typeof Nothing, O> =>
  defineMethod({ callers: PAGES, input: Nothing, run });

/** What a page may say to the archive of the signed-in account. */
export function createArchiveCalls(services: ArchiveServices) {
  const keeper = createArchiveKeeper(services);
  return {
    ...createArchiveImport(services),
    ...createSeenCalls(),
    /** How it stands; asks the service nothing. */
    'archive.get': ordered(keeper.state),
    /** Off, what is kept stays. */
    'archive.switch': defineMethod({
      callers: PAGES,
      input: z.strictObject({ on: z.boolean() }),
      run: ({ on }) => keeper.switchTo(on),
    }),
    'archive.every': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        minutes: z.int().check(z.minimum(EVERY_MINUTES.least), z.maximum(EVERY_MINUTES.most)),
      }),
      run: ({ minutes }) => keeper.setEvery(minutes),
    }),
    /** Whether what was seen is marked on the site's pages, while it is kept. */
    'archive.showMarks': defineMethod({
      callers: PAGES,
      input: z.strictObject({ on: z.boolean() }),
      run: ({ on }) => keeper.showMarks(on),
    }),
    /** Reads what is new unless that was just done; `all`: everything once more. */
    'archive.refresh': defineMethod({
      callers: PAGES,
      input: z.strictObject({ all: z.boolean() }),
      run: ({ all }) => keeper.refresh(all),
    }),
    'archive.pause': ordered(() => keeper.say('pause')),
    'archive.resume': ordered(() => keeper.say('resume')),
    'archive.cancel': ordered(() => keeper.say('cancel')),
    'archive.told': ordered(keeper.tellCleared),
    'archive.toldShrunk': ordered(keeper.tellShrunk),
    /** All that is kept was saved to a file of this name. */
    'archive.saved': defineMethod({
      callers: PAGES,
      input: z.strictObject({ name: Name }),
      run: async ({ name }): Promise<null> => {
        await noteArchiveFile(await ownAccount(services, 'archive'), name, services.now());
        return null;
      },
    }),
  };
}
