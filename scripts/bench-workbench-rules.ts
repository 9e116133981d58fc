/**
 * What the rules of the workbench take for 10,000 people, in plain Node:
 * `node scripts/bench-workbench-rules.ts`. Medians of nine with the worst; nothing here is a test.
 */

import { createInitials } from '../src/parts/followings/shared/initials.ts';
import { readQuery } from '../src/parts/followings/shared/query.ts';
import { type FollowingRow, rowOf } from '../src/parts/followings/shared/row.ts';
import { createFollowingsTable } from '../src/parts/followings/shared/table.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { median } from './bench-kit.ts';

const ROUNDS = 9;
const GROUPS = 20;

/** Milliseconds of this thread, so that a busy machine does not count. */
function timed(run: () => unknown): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

function tell(name: string, all: readonly number[]) {
  console.log(`${name}: ${median(all).toFixed(1)} ms (worst ${Math.max(...all).toFixed(1)})`);
}

/** The people that the simulated account of this size follows. */
async function seededRows(): Promise<FollowingRow[]> {
  const bili = await startFakeBili({ size: 'L' });
  const { viewer, people } = bili.state;
  const rows = [...viewer.followings.values()].flatMap(({ mid, mtime, tagids, special }) => {
    const person = people.get(mid);
    if (!person) return [];
    const lastSeconds = mid % 3 === 0 ? null : mtime + (mid % 10_000_000);
    return rowOf(
      {
        account: viewer.mid,
        mid,
        name: person.name,
        face: '',
        sign: person.sign,
        tagids: [...tagids],
        special,
        mutual: viewer.fans.has(mid),
        mtime,
        official: person.official.title,
        vip: person.vip > 0,
        pass: 1,
      },
      { activity: { lastSeconds, quietSeconds: lastSeconds, asOfSeconds: Date.now() / 1000 } },
    );
  });
  await bili.close();
  return rows;
}

const rows = await seededRows();
const facts = {
  groups: Array.from({ length: GROUPS }, (_, place) => ({ tagid: 28_104_551 + place })),
  nowSeconds: Date.now() / 1000,
};
const rounds = (run: (round: number) => number) =>
  Array.from({ length: ROUNDS }, (_, round) => run(round));
/** Fresh rows, so that nothing is remembered of them. */
const copies = () => rows.map((one) => ({ ...one }));

console.log(`${rows.length} people, Node ${process.version}`);

tell(
  'initials of everybody, cold',
  rounds(() => {
    const initials = createInitials();
    return timed(() => rows.map(({ name }) => initials(name)));
  }),
);
tell(
  'first view with everything to be made',
  rounds(() => {
    const table = createFollowingsTable();
    const own = copies();
    return timed(() => table.show(own, readQuery('q=m').query, facts));
  }),
);

const typed = ['m', 'ms', 'ms 的', '美', '美食', '1234', 'x', 'xy', '不在这里'];
const table = createFollowingsTable();
table.prepare(rows);
for (const filters of ['', 'quiet=6&-special&-cancelled', 'name=的&-sign=日常&quiet=12']) {
  for (const sort of ['', 'sort=name', 'sort=-activity']) {
    const base = [filters, sort].filter(Boolean).join('&');
    table.show(rows, readQuery(base).query, facts);
    tell(
      `keystroke in the search [${base}]`,
      rounds((round) =>
        timed(() => table.show(rows, readQuery(`${base}&q=${typed[round]}`).query, facts)),
      ),
    );
  }
}
tell(
  'keystroke in a filter',
  rounds((round) =>
    timed(() => table.show(rows, readQuery(`text=${typed[round]}&sort=name`).query, facts)),
  ),
);
for (const sort of ['name', '-name', 'sign', 'groups', 'since', '-activity', 'vip']) {
  tell(
    `sort by ${sort}, not kept`,
    rounds(() => {
      table.show(rows, readQuery('').query, facts);
      return timed(() => table.show(rows, readQuery(`sort=${sort}`).query, facts));
    }),
  );
}
