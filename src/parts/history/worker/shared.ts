export { createArchiveKeeper } from './archive-keeper.ts';
