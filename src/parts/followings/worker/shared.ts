/** What the workers of other parts may use. */
export { readRelations } from './relation-read.ts';
