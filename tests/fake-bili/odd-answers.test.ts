import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, type FaultKind, PEOPLE, startFakeBili } from './index.ts';
import { get } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => bili.close());

const members = (query: Record<string, number> = {}) => {
  const [group] = bili.state.viewer.groups;
  return get(bili, '/x/relation/tag', { tagid: group?.tagid ?? 0, ...query });
};
const relations = async (mids: readonly number[]) =>
  (await get(bili, '/x/relation/relations', { fids: mids.join() })).data as Record<
    string,
    { attribute: unknown }
  >;
const followed = () => [...bili.state.viewer.followings.keys()].slice(0, 3);

describe('answers that lack something', () => {
  it.each<[FaultKind, unknown]>([
    ['data-empty', {}],
    ['data-null', null],
  ])('%s, once', async (kind, data) => {
    bili.faults.add({ match: { operation: 'relations' }, kind, times: 1 });
    expect(await relations(followed())).toEqual(data);
    expect(Object.keys(await relations(followed()))).toHaveLength(3);
  });

  it('an attribute as a text, in one row, in all, and in the answer for one person', async () => {
    bili.faults.add({
      match: { operation: 'relations' },
      kind: 'attribute-text',
      rows: 1,
      times: 1,
    });
    bili.faults.add({ match: { operation: ['relations', 'relation'] }, kind: 'attribute-text' });
    const types = async () =>
      Object.values(await relations(followed())).map(({ attribute }) => typeof attribute);
    expect((await types()).sort()).toEqual(['number', 'number', 'string']);
    expect(await types()).toEqual(['string', 'string', 'string']);
    const one = (await get(bili, '/x/relation', { fid: PEOPLE.upA })).data as {
      attribute: unknown;
    };
    expect(typeof one.attribute).toBe('string');
  });

  it('rows that are missing from maps, lists and pages, with the totals as they were', async () => {
    bili.faults.add({ match: {}, kind: 'rows-missing', rows: 2 });
    expect(Object.keys(await relations(followed()))).toHaveLength(1);
    const page = (await get(bili, '/x/relation/followings', { vmid: PEOPLE.viewer, pn: 1, ps: 50 }))
      .data as { list: unknown[]; total: number };
    expect(page).toMatchObject({ total: bili.state.viewer.followings.size });
    expect(page.list).toHaveLength(48);
    expect((await get(bili, '/x/relation/tags')).data).toHaveLength(
      bili.state.viewer.groups.length,
    );
  });
});

describe('paging that is not what was asked for', () => {
  const mids = async (query: Record<string, number>) =>
    ((await members(query)).data as { mid: number }[]).map(({ mid }) => mid);

  it('smaller pages, which still follow one another', async () => {
    const whole = await mids({ ps: 200 });
    bili.state.options.paging['groupMembers'] = { mostPerPage: 3 };
    expect(await mids({ ps: 200 })).toEqual(whole.slice(0, 3));
    expect(await mids({ ps: 200, pn: 2 })).toEqual(whole.slice(3, 6));
  });

  it('the first page again and again', async () => {
    bili.state.options.paging['groupMembers'] = { ignoresPage: true };
    expect(await mids({ ps: 2, pn: 3 })).toEqual(await mids({ ps: 2, pn: 1 }));
  });

  it('no totals, at the top or in the page', async () => {
    bili.state.options.paging['followings'] = { withoutTotals: true };
    bili.state.options.paging['seasonsSeriesList'] = { withoutTotals: true };
    const own = await get(bili, '/x/relation/followings', { vmid: PEOPLE.viewer });
    expect(own.data).not.toHaveProperty('total');
    expect((own.data as { list: unknown[] }).list).toHaveLength(50);
  });

  it('followings of others end empty, or with a code', async () => {
    const beyond = async () =>
      (await get(bili, '/x/relation/followings', { vmid: PEOPLE.upA, pn: 3, ps: 50 })).code;
    expect(await beyond()).toBe(0);
    bili.state.options.beyondOthersFollowings = 'refused';
    expect(await beyond()).toBe(22007);
  });
});
