export { createLogs } from './logs.ts';
export { accountRead } from './reads.ts';
