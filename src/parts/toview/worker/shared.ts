/** What the workers of other parts and the background may use. */
export { foldersReading, toviewListRead } from './reads.ts';
