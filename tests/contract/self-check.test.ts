import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listOperations } from '../../src/api/operations/index.ts';
import { type CheckLine, FACTS } from '../../src/parts/check/shared/check.ts';
import { askOne } from '../../src/parts/check/worker/ask-one.ts';
import { ASKS } from '../../src/parts/check/worker/asks.ts';
import type { Found } from '../../src/parts/check/worker/found.ts';
import { type FakeBili, startFakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(() => bili.reset('S'));

/** What the page does: one after the other, each with what those before it gave. */
async function check(chosen: Found = {}, only = ''): Promise<readonly CheckLine[]> {
  const { client } = connect(bili);
  const { signal } = new AbortController();
  const lines: CheckLine[] = [];
  let found = chosen;
  for (const ask of ASKS) {
    if (only !== '' && only !== ask.operation.id) continue;
    const checked = await askOne(client, ask, found, bili.state.viewer.mid, signal);
    found = checked.found;
    lines.push(checked.line);
  }
  return lines;
}

it('every read that is declared is asked once, and nothing that writes', () => {
  const reads = listOperations().filter(({ write }) => !write);
  expect(ASKS.map(({ operation }) => operation.id).sort()).toEqual(
    reads.map(({ id }) => id).sort(),
  );
});

it('every point that it settles is one of docs/unverified.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/unverified.md'), 'utf8');
  const named = [...text.matchAll(/自检 `([\w-]+)`/g)].map(([, fact]) => fact);
  expect(named.sort()).toEqual([...FACTS].sort());
});

describe('against the service in its normal state', () => {
  it('everything works, and every point that reading settles is settled', async () => {
    const lines = await check();
    expect(lines.filter(({ verdict }) => verdict !== 'works')).toEqual([]);
    const facts = lines.flatMap((line) => line.facts);
    expect(facts.map(([fact]) => fact).sort()).toEqual([...FACTS].sort());
    expect(facts.filter(([, holds]) => !holds)).toEqual([]);
    expect(bili.log.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(bili.violations).toEqual([]);
  });

  it('a result has no name, no title and no id', async () => {
    const lines = await check();
    const { viewer, people } = bili.state;
    const text = JSON.stringify(lines);
    expect(text).not.toMatch(/\d{4}/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
    for (const mid of viewer.followings.keys()) expect(text).not.toContain(people.get(mid)?.name);
  });

  it('an account that follows nobody has nothing to ask some calls with', async () => {
    bili.state.viewer.followings.clear();
    const lines = await check();
    const unneeded = lines.filter(({ verdict }) => verdict === 'unneeded');
    expect(unneeded.map(({ operation }) => operation)).toContain('relations');
    expect(lines.filter(({ verdict }) => verdict === 'odd')).toEqual([]);
  });
});

type Tree = Record<string, unknown>;

const inData = (change: (data: Tree) => void) => (body: unknown) => {
  const copy = structuredClone(body) as { data: Tree };
  change(copy.data);
  return copy;
};

const inRows = (list: string, change: (row: Tree) => void) =>
  inData((data) => {
    for (const row of data[list] as Tree[]) change(row);
  });

/** What a service does to its answers over a year, and where the check must point. */
const DRIFTS: readonly (readonly [string, string, (body: unknown) => unknown, string])[] = [
  [
    'an id became text',
    'followings',
    inRows('list', (row) => (row.mid = `${row.mid}`)),
    'data.list[].mid: number',
  ],
  [
    'a name became null',
    'blacks',
    inRows('list', (row) => (row.uname = null)),
    'data.list[].uname: string',
  ],
  [
    'a count became an object',
    'relationStat',
    inData((data) => (data.follower = {})),
    'data.follower: number',
  ],
  ['a list became text', 'toviewList', inData((data) => (data.list = 'x')), 'data.list'],
  [
    'a list moved',
    'historyCursor',
    inData((data) => {
      data.rows = data.list;
      delete data.list;
    }),
    'data.list',
  ],
  [
    'a field moved in every row',
    'followings',
    inRows('list', (row) => {
      row.vip_info = row.vip;
      delete row.vip;
    }),
    'data.list[].vip',
  ],
  ['an object became a list', 'nav', inData((data) => (data.level_info = [])), 'data.level_info'],
  [
    'an entry by id became text',
    'relations',
    inData((data) => {
      for (const id of Object.keys(data)) data[id] = 'x';
    }),
    'data.*',
  ],
  ['a number became a truth', 'upStat', inData((data) => (data.likes = true)), 'data.likes'],
  [
    'one row of many is odd',
    'followers',
    inData((data) => Object.assign((data.list as Tree[])[0] ?? {}, { mid: {} })),
    'data.list[].mid',
  ],
];

describe('what is found when an answer drifts', () => {
  it.each(DRIFTS)('%s (%s)', async (_, operation, mutate, path) => {
    bili.faults.add({ match: { operation }, kind: 'schema-drift', mutate });
    const followed = [...bili.state.viewer.followings.keys()].slice(0, 3);
    const [line] = await check({ followed, person: followed[0] }, operation);
    expect([...(line?.paths ?? []), ...(line?.absent ?? [])].join('\n')).toContain(path);
  });

  it('a refusal is told with its code, and a point that needs the answer does not hold', async () => {
    bili.faults.add({ match: { operation: 'whisperFollowings' }, kind: 'code', code: 22007 });
    const [line] = await check({}, 'whisperFollowings');
    expect(line).toMatchObject({ verdict: 'refused', code: 22007, facts: [['whispers', false]] });
  });

  it('no readable answer is neither a refusal nor an odd one', async () => {
    bili.faults.add({ match: { operation: 'upStat' }, kind: 'html-200' });
    expect(await check({}, 'upStat')).toMatchObject([{ verdict: 'unreached' }]);
  });

  it.each(['code-352', 'code-412', 'session-expired'] as const)(
    '%s stops the check',
    async (kind) => {
      bili.faults.add({ match: { operation: 'groups' }, kind });
      await expect(check()).rejects.toMatchObject({ operation: 'groups' });
    },
  );
});
