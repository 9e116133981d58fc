/** What the background may use. */
export { createArchiveKeeper } from './archive-keeper.ts';
export { historyPageRead } from './reads.ts';
