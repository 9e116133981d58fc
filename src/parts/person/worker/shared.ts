/** What the workers of other parts may use. */
export { card, counts, fansRanking } from './reads.ts';
