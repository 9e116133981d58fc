import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archivedViewing } from '../../../../tests/support/archived-viewing.ts';
import { rowsFitting } from './archive-matching.ts';
import { readText } from './archive-query.ts';
import { createUnpacker, packBlock } from './packed-block.ts';
import { emptyBlock, type StoredBlock, viewingsOf, withViewings } from './viewing-block.ts';
import { viewingStats } from './viewing-stats.ts';

const text = fc.oneof(
  fc.constantFrom('', '猫和狗', 'ABC 猫', '😀'.repeat(30), '两\n行', 'ǅungla İstanbul', 'a.b*c(d'),
  fc.string({ maxLength: 6 }),
);
const link = fc.constantFrom(
  '',
  'https://www.bilibili.com/video/BV17x411w7KC?p=2',
  'https://live.bilibili.com/7',
  'bilibili://x',
  'nothing',
);
const viewings = fc.array(
  fc
    .record({
      n: fc.oneof(
        fc.integer({ min: -3, max: 400 }),
        fc.constantFrom('007', '99999999999999999999'),
      ),
      kind: fc.constantFrom('archive', 'article-list', 'a_b'),
      title: text,
      cover: link,
      url: link,
      author: fc.option(
        fc.record({ mid: fc.constantFrom(0, 5, 3_546_000_000_000_000), name: text }),
      ),
      progress: fc.oneof(fc.constant('finished' as const), fc.integer({ min: -1, max: 90_000 })),
      durationSeconds: fc.constantFrom(0, 600, 10_000_000_000),
      badge: text,
      dt: fc.constantFrom(null, 2, 33),
      oid: fc.constantFrom(0, -3, 115_000_000_000_007),
      bvid: fc.constantFrom('', 'BV17x411w7KC'),
      partition: fc.constantFrom('', '日常', 'VLOG'),
      learntAtMs: fc.constantFrom(1, 1_764_000_000_000),
      raw: fc.constantFrom(null, { kid: 1 }),
      viewedSeconds: fc.constantFrom(0, 1_760_000_000, 1_760_000_001),
    })
    // Without a name there is nobody.
    .map(({ n, kind, author, ...rest }) =>
      archivedViewing({
        ...rest,
        author: author?.name ? { ...author } : null,
        key: `${kind}_${n}`,
      }),
    ),
  { maxLength: 300 },
);

const blocks = viewings.map((all) => withViewings(emptyBlock(7, 202510, 0), all));

/** As the database keeps it, and as what is kept of several months is read together. */
function createPacker() {
  const unpack = createUnpacker();
  return (block: StoredBlock) => unpack(structuredClone(packBlock(block)));
}

it('what is packed says the same of every viewing', () => {
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 3 }), (all) => {
      const pack = createPacker();
      for (const block of all) {
        const packed = pack(block);
        expect(viewingsOf(packed)).toEqual(viewingsOf(block));
        expect(packed.viewedSeconds.at(-1)).toBe(block.viewedSeconds.at(-1));
        for (const column of ['key', 'title', 'url', 'author', 'progress', 'dt'] as const) {
          expect(packed[column].at(packed[column].length)).toBeUndefined();
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('more than a byte of different values has room', () => {
  const all = Array.from({ length: 70_000 }, (_, n) =>
    archivedViewing({ key: `archive_${n}`, author: { mid: n + 1, name: `UP ${n}` } }),
  );
  const block = withViewings(emptyBlock(7, 202510, 0), all);
  const { author } = createPacker()(block);
  for (const row of [0, 255, 256, 65_535, 65_536, 69_999]) {
    expect(author.at(row)).toBe(block.author[row]);
  }
});

it('a search finds the same rows in what is packed', () => {
  const word = fc.constantFrom('猫', 'abc', 'ABC', '😀', 'a.b', '(', 'vlog', 'bv17', 'ungla', 'zz');
  fc.assert(
    fc.property(
      blocks,
      fc.array(word, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (block, words, isBy) => {
        const query = readText(isBy ? `up:${words[0]}` : `${words.join(' ')} -狗`);
        expect(rowsFitting(query, createPacker()(block))).toEqual(rowsFitting(query, block));
      },
    ),
    { numRuns: 100 },
  );
});

it('figures are the same, whichever of the months are packed', () => {
  const ALWAYS = { from: null, to: null };
  fc.assert(
    fc.property(blocks, blocks, (one, two) => {
      const pack = createPacker();
      const plain = viewingStats([one, two], ALWAYS);
      expect(viewingStats([pack(one), pack(two)], ALWAYS)).toEqual(plain);
      expect(viewingStats([one, pack(two)], ALWAYS)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});
