import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, startFakeBili } from './index.ts';
import { dataOf, get, send } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

interface Feed {
  readonly has_more: boolean;
  readonly items: {
    readonly id_str: string;
    readonly type: string;
    readonly modules: {
      readonly module_author: { readonly mid: number; readonly pub_ts: number | string };
      readonly module_dynamic: { readonly major: object | null };
    };
  }[];
  readonly offset: string;
}
const path = '/x/polymer/web-dynamic/v1/feed/all';
const page = async (offset = '') => dataOf<Feed>(await get(bili, path, { type: 'video', offset }));

async function walk(pages: number) {
  const items: Feed['items'] = [];
  for (let offset = '', more = true, n = 0; more && n < pages; n += 1) {
    const answer = await page(offset);
    items.push(...answer.items);
    [offset, more] = [answer.offset, answer.has_more];
  }
  return items;
}
const midOf = ({ modules }: Feed['items'][number]) => modules.module_author.mid;

describe('the feed of everybody followed', () => {
  it('is twenty a page, newest first, of the followed alone, none twice', async () => {
    expect((await page()).items).toHaveLength(20);
    const items = await walk(6);
    const ids = items.map(({ id_str }) => BigInt(id_str));
    expect(ids.every((id, place) => place === 0 || id < (ids[place - 1] ?? 0n))).toBe(true);
    expect(ids[0]).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
    const { followings } = bili.state.viewer;
    expect(items.every((item) => followings.has(midOf(item)))).toBe(true);
    const times = items.map(({ modules }) => typeof modules.module_author.pub_ts);
    expect(new Set(times)).toEqual(new Set(['number', 'string']));
  });

  it('ends where the service keeps no more', async () => {
    // So many that there is more than a page of them at any hour.
    bili.state.options.feedDays = 6;
    const items = await walk(100);
    const oldest = Number(items.at(-1)?.modules.module_author.pub_ts);
    expect(items.length).toBeGreaterThan(20);
    expect(oldest).toBeGreaterThan(bili.state.seededAtMs / 1000 - 6 * 86_400);
  });

  it('loses whoever is unfollowed or kept out, between one page and the next', async () => {
    const first = await page();
    const mids = first.items.map(midOf);
    bili.state.viewer.followings.delete(mids[0] ?? 0);
    bili.state.viewer.hiddenInFeed.add(mids[1] ?? 0);
    const left = (await page()).items.map(midOf);
    expect(left).not.toContain(mids[0]);
    expect(left).not.toContain(mids[1]);
  });

  it('has other things between the uploads, and empty pages, where it is set to', async () => {
    const plain = await walk(2);
    bili.state.options.feedHas = 'uploads and others';
    const mixed = await walk(2);
    const types = new Set(mixed.map(({ type }) => type));
    expect(types).toEqual(
      new Set(['DYNAMIC_TYPE_AV', 'DYNAMIC_TYPE_FORWARD', 'DYNAMIC_TYPE_PGC_UNION']),
    );
    const uploads = mixed.filter(({ type }) => type === 'DYNAMIC_TYPE_AV');
    expect(uploads.map(({ id_str }) => id_str)).toEqual(plain.map(({ id_str }) => id_str));
    const repost = mixed.find(({ type }) => type === 'DYNAMIC_TYPE_FORWARD');
    expect(repost?.modules.module_dynamic.major).toBeNull();
    bili.state.options.dynamicsHoles = 1;
    expect(await page()).toMatchObject({ has_more: true, items: [] });
  });

  it('nobody followed, no session, another kind', async () => {
    bili.state.viewer.followings.clear();
    expect(await page()).toMatchObject({ has_more: false, items: [], offset: '' });
    expect((await send(bili, { target: `${path}?type=video`, who: 'none' })).json?.code).toBe(-101);
    expect((await get(bili, path, { type: 'music' })).code).toBe(-400);
  });
});
