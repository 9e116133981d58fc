import fc from 'fast-check';
import type { Following } from '../../src/parts/followings/shared/followings.ts';
import { type FollowingRow, type KnownOf, rowOf } from '../../src/parts/followings/shared/row.ts';

/** 2025-06-15 12:00 UTC. */
export const NOW = 1_749_988_800;

export const following = (change: Partial<Following> = {}): Following => ({
  account: 1,
  mid: 2,
  name: '山间邮局',
  face: '',
  sign: '',
  tagids: [],
  special: false,
  mutual: false,
  mtime: 1_700_000_000,
  official: '',
  vip: false,
  pass: 1,
  ...change,
});

export const row = (change: Partial<Following> = {}, known: Partial<KnownOf> = {}): FollowingRow =>
  rowOf(following(change), known);

const seconds = fc.integer({ min: 1_300_000_000, max: NOW });
/** Anything that a name or a signature may hold, markup, signs and halves of characters included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('=1+1', '＝cmd', "'=x", ' @a', '\t-1', 'a,b', '"', '上\r\n下', '|\\|', ''),
);
const activity = fc.oneof(
  fc.constant({ lastSeconds: null, quietSeconds: null, asOfSeconds: null }),
  fc.record({
    lastSeconds: fc.option(seconds),
    quietSeconds: fc.option(seconds),
    asOfSeconds: fc.constant(NOW - 3600),
  }),
);

export const anyRow: fc.Arbitrary<FollowingRow> = fc
  .record({
    mid: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    name: anyText,
    sign: anyText,
    tagids: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    special: fc.boolean(),
    mutual: fc.boolean(),
    mtime: fc.oneof(seconds, fc.constant(0)),
    official: fc.constantFrom('', '知名 UP 主'),
    vip: fc.boolean(),
    note: anyText,
    isProtected: fc.boolean(),
    verified: fc.constantFrom('none', 'person', 'organisation', 'some'),
    medalLevel: fc.option(fc.nat(30)),
    activity,
  })
  .map(({ note, isProtected, verified, medalLevel, activity: known, ...person }) =>
    row(person, {
      note,
      isProtected,
      verified: verified as KnownOf['verified'],
      medalLevel,
      activity: known,
    }),
  );

export const anyRows = fc.uniqueArray(anyRow, { maxLength: 40, selector: ({ mid }) => mid });
