import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySnapshot, followed, snapshotOf, whole } from '../../../../tests/support/snapshots.ts';
import { SNAPSHOT_PARTS, SNAPSHOT_ROWS, SNAPSHOT_VERSION } from './snapshot.ts';
import {
  compress,
  FILE_PROBLEMS,
  fingerprint,
  readSnapshot,
  writeSnapshot,
} from './snapshot-file.ts';
import { SKIPPED } from './snapshot-keys.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const small = snapshotOf({
  followings: whole([followed(1), followed(2, { name: '"}]\n</script>' })]),
});
const isProblem = (found: unknown) => (FILE_PROBLEMS as readonly unknown[]).includes(found);

/** The file of `small`, changed, with the checksum that the change wants. */
async function forged(change: (file: Record<string, unknown>) => void) {
  const file = JSON.parse(await writeSnapshot(small));
  change(file);
  const { takenAt, account, parts } = file;
  file.checksum = await fingerprint(JSON.stringify([SNAPSHOT_VERSION, takenAt, account, parts]));
  return utf8(JSON.stringify(file));
}

describe('a file', () => {
  it('gives back what went in, plain and compressed', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySnapshot(fc.constantFrom('complete', 'partial', 'skipped')),
        async (snapshot) => {
          const text = await writeSnapshot(snapshot);
          expect(await readSnapshot(utf8(text))).toEqual(snapshot);
          expect(await readSnapshot(await compress(text))).toEqual(snapshot);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is as its document says', () => {
    const words = readFileSync('docs/snapshot.md', 'utf8');
    for (const part of SNAPSHOT_PARTS) {
      expect(words).toContain(`\`${part}\``);
      for (const field of Object.keys(SNAPSHOT_ROWS[part].shape)) {
        expect(words, part).toContain(`\`${field}\``);
      }
    }
  });

  it('of version 1 is read as one that does not hold what is in favourite folders', async () => {
    const old = readFileSync('tests/support/snapshot-v1.json');
    const found = await readSnapshot(new Uint8Array(old));
    expect(isProblem(found)).toBe(false);
    const { parts } = found as typeof small;
    expect([parts.favourites, parts.notes]).toEqual([SKIPPED, SKIPPED]);
    const { parts: before } = JSON.parse(old.toString('utf8')) as typeof small;
    const { favourites: _, notes: __, ...known } = parts;
    const settings = { ...before.settings, state: 'partial', why: 'unasked' };
    expect(known).toEqual({ ...before, settings });
    // Its checksum is that of its own version, and holds it to the byte.
    const changed = old.toString('utf8').replace('"美食"', '"美味"');
    expect(await readSnapshot(utf8(changed))).toBe('altered');
    // What is written of it is of this version, and says the same.
    const again = await writeSnapshot(found as typeof small);
    expect(await readSnapshot(utf8(again))).toEqual(found);
  });

  it('of version 2 is read as one that does not hold notes about people', async () => {
    const { parts, ...head } = JSON.parse(
      readFileSync('tests/support/snapshot-v1.json').toString('utf8'),
    ) as typeof small & { format: string };
    const body = { takenAt: head.takenAt, account: head.account };
    const both = { ...parts, favourites: SKIPPED };
    const content = JSON.stringify([2, body.takenAt, body.account, both]);
    const checksum = await fingerprint(content);
    const file = { format: head.format, version: 2, checksum, ...body, parts: both };
    const found = (await readSnapshot(utf8(JSON.stringify(file)))) as typeof small;
    const { notes, ...known } = found.parts;
    const settings = { ...both.settings, state: 'partial', why: 'unasked' };
    expect([notes, known]).toEqual([SKIPPED, { ...both, settings }]);
  });

  it('damaged at any byte is not taken, or says the same', async () => {
    const text = await writeSnapshot(small);
    const files = [utf8(text), await compress(text)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (bytes, place, bits) => {
          const at = place % bytes.length;
          const broken = bytes.slice();
          broken[at] = (broken[at] as number) ^ bits;
          const found = await readSnapshot(broken);
          if (!isProblem(found)) expect(found).toEqual(small);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cut off anywhere is not taken', async () => {
    const text = await writeSnapshot(small);
    for (const bytes of [utf8(text.trimEnd()), await compress(text)]) {
      for (let end = 0; end < bytes.length; end += 11) {
        expect(isProblem(await readSnapshot(bytes.slice(0, end)))).toBe(true);
      }
    }
  });

  it.each([
    ['empty', ''],
    ['damaged', 'no JSON'],
    ['damaged', '[1, 2'],
    ['not-ours', '[1, 2]'],
    ['not-ours', 'null'],
    ['not-ours', '{"format":"bilideck-rules","version":1}'],
    ['newer', '{"format":"bilideck-snapshot","version":4}'],
    ['altered', '{"format":"bilideck-snapshot","version":0}'],
    ['altered', '{"format":"bilideck-snapshot","version":-1}'],
    ['altered', '{"format":"bilideck-snapshot","version":1.5}'],
    ['altered', '{"format":"bilideck-snapshot","version":1}'],
    ['altered', '{"format":"bilideck-snapshot","version":1,"parts":null}'],
    ['altered', '{"format":"bilideck-snapshot","version":1,"parts":{"__proto__":{"a":1}}}'],
    ['altered', '{"format":"bilideck-snapshot","version":3}'],
    [
      'altered',
      `{"format":"bilideck-snapshot","version":1,"parts":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
    ],
  ])('%s: %.40s', async (problem, text) => {
    expect(await readSnapshot(utf8(text))).toBe(problem);
  });

  it('larger than anything of ours is not looked at, nor is what unpacks to that', async () => {
    const most = 10_000;
    expect(await readSnapshot(new Uint8Array(most + 1), most)).toBe('too-large');
    const bomb = await compress(' '.repeat(1_000_000));
    expect(bomb.length).toBeLessThan(most);
    expect(await readSnapshot(bomb, most)).toBe('too-large');
  });

  it('with a right checksum and wrong contents is not taken', async () => {
    const rowsOf = (file: Record<string, unknown>) =>
      (file['parts'] as { followings: { rows: Record<string, unknown>[] } }).followings.rows;
    const tries: ((file: Record<string, unknown>) => void)[] = [
      (file) => rowsOf(file).push({ ...rowsOf(file)[0] }),
      (file) => Object.assign(rowsOf(file)[0] ?? {}, { mid: 2 ** 53 }),
      (file) => Object.assign(rowsOf(file)[0] ?? {}, { mid: '1' }),
      (file) => Object.assign(rowsOf(file)[0] ?? {}, { mid: -1 }),
      (file) => Object.assign(rowsOf(file)[0] ?? {}, { name: 'x'.repeat(10_000) }),
      (file) => Object.assign(rowsOf(file)[0] ?? {}, { more: 1 }),
      (file) => Object.assign(file, { account: { mid: 0, name: '' } }),
      (file) => Object.assign(file, { takenAt: 'yesterday' }),
    ];
    expect(await readSnapshot(await forged(() => undefined))).toEqual(small);
    for (const change of tries) expect(await readSnapshot(await forged(change))).toBe('altered');
  });
});
