import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  WORK_LISTS,
  type WorkListId,
  type WorkPage,
  type WorkPartId,
  type WorkQuery,
  type WorkRow,
} from '../../src/parts/works/shared/works.ts';
import { WORKS } from '../../src/parts/works/worker/lists/index.ts';
import { shortNumber } from '../../src/parts/works/worker/lists/posts.ts';
import { createReader } from '../../src/reading/reader.ts';
import { BiliError } from '../../src/shared/errors.ts';
import type { Cache } from '../../src/storage/cache.ts';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { connect } from '../support/connect.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(() => bili.reset('S'));

/** Nothing is kept: every page comes over the wire. */
const noCache: Cache = {
  get: async () => undefined,
  put: async () => undefined,
  remove: async () => undefined,
  removeAll: async () => undefined,
  expireAll: async () => undefined,
  prune: async () => undefined,
};

function open(mid: number = PEOPLE.rich) {
  const { client } = connect(bili);
  const reader = createReader({
    client,
    cache: noCache,
    clock: { now: () => Date.now(), sleep: async () => undefined },
  });
  const page = async (
    list: WorkListId | WorkPartId,
    query: WorkQuery = {},
    cursor: string | null = null,
  ): Promise<WorkPage> => {
    const found = await WORKS[list](
      (resource, input) => reader.read(resource, input, { from: 'any', account: PEOPLE.viewer }),
      { mid, query, cursor },
    );
    if (!found) throw new Error('nothing was read');
    return found.value;
  };
  const all = async (list: WorkListId | WorkPartId, query: WorkQuery = {}) => {
    const rows: WorkRow[] = [];
    let next: string | null = null;
    let pages = 0;
    do {
      const found: WorkPage = await page(list, query, next);
      rows.push(...found.rows);
      next = found.next;
      pages += 1;
      if (pages > 60) throw new Error(`${list} does not end`);
    } while (next !== null);
    return { rows, pages };
  };
  return { page, all };
}

const refused = (kind: BiliError['kind']) =>
  expect.objectContaining({ kind }) as unknown as BiliError;

describe('lists of works', () => {
  it.each(Object.keys(WORK_LISTS) as WorkListId[])(
    '%s is walked to its end; no row comes twice; links stay on the service',
    async (list) => {
      // The richest person posts without end.
      const { rows } = await open(list === 'dynamics' ? PEOPLE.upA : PEOPLE.rich).all(list);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { title, url, cover } of rows) {
        expect(title).not.toBe('');
        if (url) expect(new URL(url).hostname).toMatch(/(^|\.)bilibili\.com$/);
        if (cover) expect(cover).toMatch(/^https:/);
      }
      // Tags were folded into topics; everything else the seed's richest person has.
      if (list !== 'tags') expect(rows.length).toBeGreaterThan(0);
      expect([...bili.unknown, ...bili.violations]).toEqual([]);
    },
  );

  it('seasons and series open, in both orders', async () => {
    const { all } = open();
    const { rows } = await all('collections');
    for (const list of ['season', 'series'] as const) {
      const opens = rows.find((row) => row.opens?.list === list)?.opens;
      expect(opens).toBeTruthy();
      const query = { part: opens?.part ?? 0 };
      const forth = await all(list, query);
      const order = list === 'season' ? 'turned' : 'oldest';
      const back = await all(list, { ...query, order });
      expect(forth.rows.length).toBeGreaterThan(1);
      expect(back.rows.map(({ id }) => id)).toEqual(forth.rows.map(({ id }) => id).reverse());
    }
  });

  it('videos are ordered, searched and narrowed by the service', async () => {
    const { page } = open();
    const newest = await page('videos');
    const plays = await page('videos', { order: 'plays' });
    // Some hide how often they were played.
    const counts = plays.rows.flatMap((row) => row.plays ?? []);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(newest.rows.map((row) => row.atSeconds)).toEqual(
      newest.rows.map((row) => row.atSeconds).sort((a, b) => (b ?? 0) - (a ?? 0)),
    );
    const [partition] = newest.partitions;
    const narrowed = await page('videos', { tid: partition?.tid ?? 0 });
    expect(narrowed.total).toBe(partition?.count);
    const word = newest.rows[0]?.title.slice(0, 2) ?? '';
    const found = await page('videos', { keyword: word });
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows.every(({ title }) => title.includes(word))).toBe(true);
  });

  it('when uploads are refused, the call without a signature stands in where it can', async () => {
    const { page } = open();
    const known = await page('videos');
    bili.faults.add({ match: { operation: 'userVideos' }, kind: 'code-352' });
    const found = await open().page('videos');
    expect(found.rows.map(({ id }) => id)).toEqual(known.rows.map(({ id }) => id));
    await expect(open().page('videos', { order: 'favourites' })).rejects.toEqual(
      refused('risk-control'),
    );
  });

  it('what its owner hides is private, and what nobody has is empty', async () => {
    await expect(open(PEOPLE.private).page('shows')).rejects.toEqual(refused('private'));
    for (const list of Object.keys(WORK_LISTS) as WorkListId[]) {
      const { rows, next } = await open(PEOPLE.empty)
        .page(list)
        .catch((error: unknown) => {
          // Hidden is as good an answer as nothing.
          if (error instanceof BiliError && error.kind === 'private')
            return { rows: [], next: null };
          throw error;
        });
      expect([list, rows, next]).toEqual([list, [], null]);
    }
  });

  it('shows are told apart by kind and by what their follower says of them', async () => {
    const { all } = open();
    const anime = await all('shows', { filters: { kind: 'anime' } });
    const drama = await all('shows', { filters: { kind: 'drama' } });
    const ids = new Set(anime.rows.map(({ id }) => id));
    expect(drama.rows.some(({ id }) => ids.has(id))).toBe(false);
    const watched = await all('shows', { filters: { kind: 'anime', status: 'watched' } });
    expect(watched.rows.length).toBeLessThanOrEqual(anime.rows.length);
    expect(watched.rows.every(({ id }) => ids.has(id))).toBe(true);
  });
});

const bend = (operation: string, mutate: (data: never) => void) =>
  bili.faults.add({
    match: { operation },
    kind: 'schema-drift',
    mutate: (body) => {
      const copy = structuredClone(body) as unknown as { data: never };
      mutate(copy.data);
      return copy as never;
    },
  });

it('an offset that does not move on is the end', async () => {
  const data = { items: [], has_more: true, offset: 'same' };
  bili.faults.add({
    match: { operation: 'userDynamics' },
    kind: 'schema-drift',
    mutate: () => ({ code: 0, message: '0', ttl: 1, data }),
  });
  expect((await open().page('dynamics')).next).toBe('same');
  expect((await open().page('dynamics', {}, 'same')).next).toBeNull();
});

it('found words lose their marks, and nothing else of a title does', async () => {
  bend('userVideos', (data: { list: { vlist: { title: string }[] } }) => {
    const [first, second] = data.list.vlist;
    if (first) first.title = '修<em class="keyword">收音机</em>';
    if (second) second.title = '<emoji>大全 <em>';
  });
  const { rows } = await open().page('videos', { keyword: '深海热泉' });
  expect(rows.slice(0, 2).map(({ title }) => title)).toEqual(['修收音机', '<emoji>大全 <em>']);
});

it('a live room on air has its title and picture', async () => {
  bend('userDynamics', (data: { items: { modules: { module_dynamic: object } }[] }) => {
    const [first] = data.items;
    const live = { live_play_info: { title: '深夜直播', cover: 'https://i0.hdslb.com/a.jpg' } };
    const major = { type: 'MAJOR_TYPE_LIVE_RCMD', live_rcmd: { content: JSON.stringify(live) } };
    if (first) first.modules.module_dynamic = { desc: null, major };
  });
  const [first] = (await open(PEOPLE.upA).page('dynamics')).rows;
  expect(first).toMatchObject({ title: '深夜直播', cover: 'https://i0.hdslb.com/a.jpg' });
});

it.each([
  ['1.2万', 12_000],
  ['3亿', 300_000_000],
  ['958', 958],
  ['--', null],
  ['', null],
  [null, null],
])('%s is %s', (shown, value) => {
  expect(shortNumber(shown)).toBe(value);
});
