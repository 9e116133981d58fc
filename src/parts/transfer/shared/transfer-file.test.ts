// @vitest-environment node
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDevice } from '../../../../tests/support/transfer.ts';
import { compress, fingerprint } from '../../snapshots/shared/snapshot-file.ts';
import type { TransferRows } from './sections.ts';
import { readableRows, readTransfer, type TransferFile, writeTransfer } from './transfer-file.ts';

const HEAD = { madeAt: '2026-11-26T00:00:00.000Z', account: { mid: 7, name: '我' } };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, account = 7) => readTransfer(bytesOf(text), account);
const textOf = (rows: TransferRows) => writeTransfer({ ...HEAD, rows });

const SOME: TransferRows = {
  shielded: [{ mid: 42 }],
  views: [{ name: '<img src=x onerror=alert(1)>', query: 'q' }],
};

/** As a hand would do it that knows how: the end vouches for what was changed. */
async function altered(text: string, from: string, to: string): Promise<string> {
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1).replace(from, to);
  const lines = body.split('\n').length - 2;
  return `${body}${JSON.stringify({ end: lines, sha256: await fingerprint(body) })}\n`;
}

it('what is written is read back, plain and compressed, and a line is a row', async () => {
  await fc.assert(
    fc.asyncProperty(anyDevice, async (some) => {
      const { parts: _, snapshots: __, runs: ___, ...rows } = some;
      const text = await textOf(rows);
      const expected = { ...HEAD, rows: expect.objectContaining(JSON.parse(JSON.stringify(rows))) };
      expect(await read(text)).toEqual(expected);
      expect(await readTransfer(await compress(text), 7)).toEqual(expected);
      for (const line of text.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    }),
    { numRuns: 30 },
  );
});

it('damaged at any byte or cut off anywhere, it is refused', async () => {
  const text = await textOf(SOME);
  const bytes = bytesOf(text);
  const packed = await compress(text);
  const whole = { what: expect.stringMatching(/^(damaged|not-ours|newer|altered|empty)$/) };
  for (const file of [bytes, packed]) {
    for (let at = 0; at < file.length; at += 3) {
      expect(await readTransfer(file.slice(0, at), 7)).toMatchObject(whole);
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      const found = (await readTransfer(changed, 7)) as TransferFile;
      // A byte of the envelope of gzip may say nothing: then all of it is there.
      if (file === packed && 'rows' in found) expect(found.rows).toMatchObject(SOME);
      else expect(found).toMatchObject(whole);
    }
  }
});

it('of a later version, of another account, of something else or too large, each is told as such', async () => {
  const text = await textOf(SOME);
  expect(await read(await altered(text, '"version":3', '"version":4'))).toEqual({ what: 'newer' });
  expect(await read(text, 8)).toEqual({ what: 'other-account', account: HEAD.account });
  expect(await read('{"format":"bilideck-snapshot","version":1}\n')).toEqual({ what: 'not-ours' });
  expect(await read('')).toEqual({ what: 'empty' });
  expect(await readTransfer(bytesOf(text), 7, 100)).toEqual({ what: 'too-large' });
  expect(await readTransfer(await compress(text), 7, 200)).toEqual({ what: 'too-large' });
});

it('of version 1 it is read, with snapshots that lack what there was not then', async () => {
  const hash = await fingerprint(JSON.stringify(['blacks', []]));
  const standing = { state: 'complete' as const, why: null, readAt: null, total: 0 };
  const head = {
    takenAtMs: 5,
    name: '我',
    parts: { blacks: { ...standing, count: 0, hash } },
  };
  const rows = { snapshots: [head], parts: [{ part: 'blacks', hash, rows: [] }] };
  const old = await altered(await textOf(rows as never), '"version":2', '"version":1');
  expect(await read(old)).toMatchObject({ rows });
});

it.each([
  ['an id beyond what a number holds', '"mid":42', '"mid":90071992547409931'],
  ['a section that there is not', '["shielded"', '["cookies"'],
  ['a row of another section', '["shielded"', '["logs"'],
  ['a field too many', '"mid":42', '"mid":42,"token":"x"'],
])('vouched for and still not sound, it is refused: %s', async (_, from, to) => {
  expect(await read(await altered(await textOf(SOME), from, to))).toEqual({ what: 'altered' });
});

it('rows of a snapshot stand under what they are, and a run names its account', async () => {
  const rows = [{ mid: 1, name: '甲', since: 5 }];
  const hash = await fingerprint(JSON.stringify(['blacks', rows]));
  const part = { part: 'blacks', hash, rows };
  expect(await read(await textOf({ parts: [part] }))).toMatchObject({ rows: { parts: [part] } });
  const swapped = { ...part, rows: [{ mid: 2, name: '甲', since: 5 }] };
  expect(await read(await textOf({ parts: [swapped] }))).toEqual({ what: 'altered' });
  const run = {
    id: 'r',
    account: 8,
    kind: 'unfollow',
    title: '',
    state: 'done' as const,
    createdAtMs: 1,
    counts: { total: 1 },
  };
  const foreign = await textOf({ runs: [{ run, items: [], entries: [] }] });
  expect(await read(foreign)).toEqual({ what: 'altered' });
});

it('a damaged row is left out of the file, which can be read for all that', async () => {
  const part = async (part: 'fans' | 'groups', rows: readonly unknown[]) => ({
    part,
    rows: [...rows],
    hash: await fingerprint(JSON.stringify([part, rows])),
  });
  const [fans, groups] = [
    await part('fans', [{ mid: 1, name: '甲', since: 2 }]),
    await part('groups', [{ tagid: 1, name: '美食' }]),
  ];
  const standing = { state: 'complete', why: null, readAt: null, total: 1, count: 1 } as const;
  const rows = {
    ...SOME,
    notes: [
      { mid: 5, text: '同学', atMs: 1 },
      { mid: 6, text: 7, atMs: 1 },
    ],
    gone: [{ name: 'no time' }],
    // Rows that are not those they are kept as.
    parts: [fans, { ...groups, rows: [] }],
    snapshots: [
      {
        takenAtMs: 5,
        name: '我',
        parts: {
          fans: { ...standing, hash: fans.hash },
          groups: { ...standing, hash: groups.hash },
        },
      },
    ],
  } as unknown as TransferRows;
  expect(await read(await textOf(rows))).toEqual({ what: 'altered' });
  const left = await readableRows(rows, 7);
  expect(left.left).toBe(3);
  expect(await read(await textOf(left.rows))).toMatchObject({
    rows: {
      ...SOME,
      notes: [{ mid: 5 }],
      parts: [{ part: 'fans' }],
      snapshots: [{ parts: { fans: { count: 1 } } }],
    },
  });
  expect(await readableRows(left.rows, 7)).toEqual({ rows: left.rows, left: 0 });
});
