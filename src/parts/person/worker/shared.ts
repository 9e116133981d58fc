/** What the workers of other parts and the background may use. */
export { lookUpNames } from './names.ts';
export { cardRead, countsRead, fansRankingReading, userCardRead } from './reads.ts';
