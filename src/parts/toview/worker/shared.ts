/** What the workers of other parts may use. */
export { foldersReading } from './reads.ts';
