/** What the workers of other parts may use. */
export { cardReading, countsRead, fansRankingReading, profileReading } from './reads.ts';
