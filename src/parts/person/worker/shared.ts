/** What the workers of other parts may use. */
export { cardRead, countsRead, fansRankingReading, userCardRead } from './reads.ts';
