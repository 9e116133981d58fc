/** What the workers of other parts may use. */
export { card, counts, fansRanking, profile } from './reads.ts';
