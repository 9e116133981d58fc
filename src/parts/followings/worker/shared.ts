/** What the workers of other parts may use. */
export { READ_AT_ONCE, readRelations } from './relation-read.ts';
