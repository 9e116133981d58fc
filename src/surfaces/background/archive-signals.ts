import { wakeArchive } from './engine-signals.ts';
import { markPages } from './mark-pages.ts';

/** What a browser does for the archive: an alarm, and a script in the site's pages. */
export const archiveSignals = { wakeArchive, markPages } as const;
