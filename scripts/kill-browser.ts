/**
 * Kills the browser in the middle of a run of every kind and of its undo, a little later each time,
 * opens it again with the same profile and compares what came of it; then what people say to runs
 * across such deaths. `npm run e2e:kills` after a build. Slow, so it is no part of the tests;
 * `npm run e2e:kills -- 5 unfollow block` kills five times in two kinds, `-- words` tells only the
 * stories of words.
 */
import { KINDS } from '../tests/engine/orders.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { createKindKills } from './kills/kinds.ts';
import { tell } from './kills/words.ts';

const given = process.argv.slice(2);
const times = Number(given.find((word) => /^\d+$/.test(word)) ?? 3);
const only = given.filter((word) => !/^\d+$/.test(word));
const kinds = only.length > 0 ? only.filter((word) => word !== 'words') : KINDS;

const bili = await startFakeBili({ size: 'S' });
const wrong: string[] = [];
const kill = createKindKills(bili);
let kills = 0;
for (const kind of kinds) kills += await kill(kind, times, wrong);
if (only.length === 0 || only.includes('words')) kills += await tell(bili, wrong);
console.log(`killed ${kills} times, ${wrong.length} went wrong`);
for (const one of wrong) console.log(`✗ ${one}`);
await bili.close();
process.exit(wrong.length > 0 ? 1 : 0);
