import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, type Folder, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, post } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

interface FolderRow {
  readonly id: number;
  readonly attr: number;
  readonly title: string;
  readonly fav_state: number;
  readonly media_count: number;
}

const folders = async (query = {}) => {
  const path = '/x/v3/fav/folder/created/list-all';
  const body = await get(bili, path, { up_mid: PEOPLE.viewer, ...query });
  return body.data as { count: number; list: FolderRow[] | null } | null;
};
/** Own folder by its place, with the number that calls name it by. */
const own = async (place: number): Promise<{ id: number; folder: Folder }> => {
  const id = (await folders())?.list?.[place]?.id;
  const folder = bili.state.viewer.folders[place];
  if (id === undefined || !folder) throw new Error(`no folder ${place}`);
  return { id, folder };
};
const EMPTY = 5;
const NEARLY_FULL = 3;
const deal = (form: Record<string, string | number>) =>
  post(bili, '/x/v3/fav/resource/deal', { type: 2, ...form });
const living = () =>
  bili.state.viewer.toview
    .map(({ aid }) => aid)
    .filter((aid) => bili.state.videos.get(aid)?.state === 0);
const videoOf = (n: number) => {
  const person = bili.state.people.get(PEOPLE.upB);
  if (!person) throw new Error('upB is missing');
  return bili.state.videos.of(person, n).aid;
};

describe('folders', () => {
  it('are all shown to their owner, the public ones to others, none when hidden', async () => {
    const all = await folders();
    expect(all?.count).toBe(9);
    expect(all?.list?.[0]).toMatchObject({ attr: 0, title: '默认收藏夹', media_count: 85 });
    expect(all?.list?.filter(({ attr }) => (attr & 1) === 1)).toHaveLength(4);
    const guest = await get(
      bili,
      '/x/v3/fav/folder/created/list-all',
      { up_mid: PEOPLE.viewer },
      'second',
    );
    expect(dataOf(guest).count).toBe(5);
    expect(await folders({ up_mid: PEOPLE.private })).toBeNull();
    expect(await folders({ up_mid: PEOPLE.empty })).toMatchObject({ count: 0, list: null });
  });

  it('are made, filled and emptied; the state of one video is told', async () => {
    const made = await post(bili, '/x/v3/fav/folder/add', { title: '新的', privacy: 1 });
    const { id } = dataOf<FolderRow>(made);
    expect(made.data).toMatchObject({ title: '新的', attr: 23, media_count: 0 });
    const rid = videoOf(0);
    expect((await deal({ rid, add_media_ids: id, del_media_ids: '' })).code).toBe(0);
    const row = (await folders({ rid }))?.list?.find((folder) => folder.id === id);
    expect(row).toMatchObject({ fav_state: 1, media_count: 1 });
    expect((await deal({ rid, add_media_ids: id })).code).toBe(11201);
    expect((await deal({ rid, del_media_ids: id })).code).toBe(0);
    expect((await deal({ rid, del_media_ids: id })).code).toBe(11202);
    expect((await folders({ rid }))?.list?.at(-1)).toMatchObject({ fav_state: 0, media_count: 0 });
  });

  it('refuse what does not exist and more than they can hold', async () => {
    const { id } = await own(NEARLY_FULL);
    expect((await deal({ rid: videoOf(1), add_media_ids: id + 100 })).code).toBe(11010);
    expect((await deal({ rid: 12, add_media_ids: id })).code).toBe(10003);
    expect((await deal({ rid: videoOf(1) })).code).toBe(2_001_000);
    expect((await deal({ rid: videoOf(1), add_media_ids: id })).code).toBe(0);
    expect((await deal({ rid: videoOf(2), add_media_ids: id })).code).toBe(11203);
    expect((await post(bili, '/x/v3/fav/folder/add', { title: ' ' })).code).toBe(-400);
  });

  it('take several videos in one call, or only the first', async () => {
    const { id, folder } = await own(EMPTY);
    const batch = (...aids: number[]) =>
      post(bili, '/x/v3/fav/resource/batch-deal', {
        resources: aids.map((aid) => `${aid}:2`).join(),
        add_media_ids: id,
      });
    const person = bili.state.people.get(PEOPLE.upB);
    expect((await batch(videoOf(0), videoOf(1), videoOf(person?.works.video ?? 0))).code).toBe(0);
    expect(folder.aids).toEqual([videoOf(1), videoOf(0)]);
    bili.state.options.favBatchTakes = 'first';
    expect((await batch(videoOf(2), videoOf(3))).code).toBe(0);
    expect(folder.aids).toEqual([videoOf(2), videoOf(1), videoOf(0)]);
    expect((await batch(...Array.from({ length: 21 }, (_, n) => n + 1))).code).toBe(-400);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['too-many']);
  });
});

describe('what is in a folder', () => {
  const list = (media_id: number, query = {}) =>
    get(bili, '/x/v3/fav/resource/list', { media_id, ps: 20, ...query });
  interface Page {
    readonly info: { readonly media_count: number };
    readonly medias: readonly Record<string, unknown>[] | null;
    readonly has_more: boolean;
  }

  it('comes by pages of at most 20, the latest first, what is gone among it', async () => {
    const { id, folder } = await own(0);
    const first = dataOf<Page>(await list(id));
    expect(first.info).toMatchObject({ id, media_count: 85 });
    expect(first.medias?.map((row) => row['id'])).toEqual(folder.aids.slice(0, 20));
    const times = (first.medias ?? []).map((row) => Number(row['fav_time']));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(first.has_more).toBe(true);
    const last = dataOf<Page>(await list(id, { pn: 5 }));
    expect([last.medias?.length, last.has_more]).toEqual([5, false]);
    expect(dataOf<Page>(await list(id, { pn: 6 }))).toMatchObject({ medias: null });
    expect((await list(id, { ps: 21 })).code).toBe(-400);
  });

  it('is told to nobody else, and for no folder that is not there', async () => {
    const { id } = await own(1);
    expect((await list(id + 100)).code).toBe(-403);
    const path = '/x/v3/fav/resource/list';
    expect((await get(bili, path, { media_id: id, ps: 20 }, 'second')).code).toBe(-403);
    expect((await get(bili, path, { media_id: id, ps: 20 }, 'none')).code).toBe(-101);
  });

  it('what is gone is marked, or only counted', async () => {
    const { id, folder } = await own(EMPTY);
    const person = bili.state.people.get(PEOPLE.upB);
    const dead = videoOf(person?.works.video ?? 0);
    folder.aids = [videoOf(0), dead];
    const marks = dataOf<Page>(await list(id)).medias?.map((row) => [row['title'], row['attr']]);
    expect(marks?.[1]).toEqual(['已失效视频', 9]);
    bili.state.options.folderHidesDead = true;
    const hidden = dataOf<Page>(await list(id));
    expect([hidden.info.media_count, hidden.medias?.length]).toEqual([2, 1]);
  });
});

describe('from watch-later to a folder', () => {
  const transfer = (what: 'copy' | 'move', tar_media_id: number, aids: number[]) =>
    post(bili, `/x/v2/history/toview/${what}`, { tar_media_id, resources: aids.join() });
  const left = (aids: number[]) =>
    aids.filter((aid) => bili.state.viewer.toview.some((entry) => entry.aid === aid)).length;

  it('copying keeps the rows, moving takes them away', async () => {
    const { id, folder } = await own(EMPTY);
    const [a, b] = [living().slice(0, 3), living().slice(3, 6)];
    expect(await transfer('copy', id, a)).toMatchObject({ code: 0, data: 0 });
    expect([left(a), folder.aids.length]).toEqual([3, 3]);
    expect(await transfer('move', id, b)).toMatchObject({ code: 0, data: 0 });
    expect([left(b), folder.aids.length]).toEqual([0, 6]);
    expect((await transfer('copy', id + 100, a)).code).toBe(11010);
  });

  it.each([
    ['leaves-some', 2, 2],
    ['loses-some', 0, 2],
  ] as const)('%s: success is said, but it is not so', async (manner, remaining, copied) => {
    bili.state.options.toviewToFav = manner;
    const { id, folder } = await own(EMPTY);
    const aids = living().slice(0, 4);
    expect((await transfer('move', id, aids)).code).toBe(0);
    expect([left(aids), folder.aids.length]).toEqual([remaining, copied]);
  });

  it('dead videos stay, a full folder takes none', async () => {
    const dead = bili.state.viewer.toview.find(
      ({ aid }) => (bili.state.videos.get(aid)?.state ?? 0) < 0,
    );
    const { id, folder } = await own(EMPTY);
    await transfer('move', id, [dead?.aid ?? 0]);
    expect([left([dead?.aid ?? 0]), folder.aids.length]).toEqual([1, 0]);
    bili.state.options.maxFolderItems = 1;
    const aids = living().slice(0, 2);
    expect((await transfer('move', id, aids)).code).toBe(11203);
    expect([left(aids), folder.aids.length]).toEqual([2, 0]);
  });

  it('watch-later is full where the options say so', async () => {
    bili.state.options.maxToview = 100;
    expect((await post(bili, '/x/v2/history/toview/add', { aid: videoOf(0) })).code).toBe(90001);
  });
});
