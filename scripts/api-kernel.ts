/** What the worker bundles of `src/api`, all of it: measured alone by size.ts. */
export { createClient } from '../src/api/client.ts';
export { createLimiter } from '../src/api/limiter.ts';
export { listOperations } from '../src/api/operations/index.ts';
export { pages } from '../src/api/pages.ts';
export { createWbiKeys } from '../src/api/wbi-keys.ts';
