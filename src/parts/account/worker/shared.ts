/** What the workers of other parts and the background may use. */
export { createLogs } from './logs.ts';
export { accountRead } from './reads.ts';
