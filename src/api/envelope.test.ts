import { describe, expect, it } from 'vitest';
import type { BiliError } from '../shared/errors.ts';
import type { Operation } from './define.ts';
import { readAnswer } from './envelope.ts';
import { seasonsSeriesList } from './operations/channels.ts';
import { feedAll } from './operations/feed.ts';
import { followings, friends, topFans } from './operations/followings.ts';
import { groupCreate, groupMembers, groups } from './operations/groups.ts';
import { nav } from './operations/nav.ts';
import { notes } from './operations/notes.ts';
import { modifyRelation, nameToUid, relationStat, sameFollowings } from './operations/relation.ts';
import { medalWall, userCard, userInfo } from './operations/space.ts';
import { toviewAdd, toviewList, toviewWeb } from './operations/toview.ts';

const envelope = (code: number, data?: unknown) => JSON.stringify({ code, message: '话', data });

const NEITHER = { items_lists: { page: { total: 2 }, seasons_list: null, series_list: null } };
const NEITHER_PATH = 'data.items_lists.seasons_list';

function failure(run: () => unknown): BiliError {
  try {
    run();
  } catch (error) {
    return error as BiliError;
  }
  throw new Error('it did not fail');
}

describe('readAnswer', () => {
  it('counts no divider among the rows, and each row that cannot be read as one left out', () => {
    const told = (...list: object[]) => {
      const { data, dropped } = readAnswer(toviewList, 200, envelope(0, { list }));
      return [(data as { list: object[] }).list.length, dropped.length];
    };
    expect(told({ aid: 0, title: 1 })).toEqual([0, 0]);
    expect(told({ aid: 7, title: 1 })).toEqual([0, 1]);
    expect(told({ aid: 0 }, { title: '视频' })).toEqual([0, 1]);
  });

  it.each([
    [-101, 'not-logged-in'],
    [-102, 'banned'],
    [-111, 'csrf'],
    [-352, 'risk-control'],
    [-400, 'bad-request'],
    [-403, 'refused'],
    [-404, 'not-found'],
    [-412, 'intercepted'],
    [-509, 'too-frequent'],
    [-799, 'too-frequent'],
    [-500, 'server'],
    [-503, 'server'],
    [-504, 'server'],
    [-8888, 'server'],
    [22013, 'not-found'],
    [40061, 'not-found'],
    [22115, 'private'],
    [22118, 'private'],
    [53013, 'private'],
    [22002, 'refused'],
    [98765, 'refused'],
  ])('code %d is %s', (code, kind) => {
    expect(failure(() => readAnswer(sameFollowings, 200, envelope(code)))).toMatchObject({
      kind,
      code,
    });
  });

  it.each([
    [412, '<html>blocked</html>', 'intercepted'],
    [429, '', 'too-frequent'],
    [502, '<html>', 'server'],
    [200, '<!doctype html>', 'http'],
    [200, '{"code":0,"da', 'http'],
    [200, '', 'http'],
    [302, '<html>', 'http'],
    [200, '{"ok":true}', 'schema'],
    [200, '[]', 'schema'],
  ])('HTTP %d with %s is %s', (status, body, kind) => {
    expect(failure(() => readAnswer(relationStat, status, body)).kind).toBe(kind);
  });

  it('a bare voucher with code 0 is risk control', () => {
    const body = envelope(0, { v_voucher: 'voucher_1' });
    expect(failure(() => readAnswer(relationStat, 200, body)).kind).toBe('risk-control');
  });

  it('a voucher beside data is not a refusal', () => {
    const body = envelope(0, { v_voucher: 'voucher_1', mid: 1, following: 2, follower: 3 });
    expect(readAnswer(relationStat, 200, body).data).toMatchObject({ following: 2 });
  });

  it('an operation may give a code a meaning of its own', () => {
    expect(failure(() => readAnswer(groupMembers, 200, envelope(22104))).kind).toBe('not-found');
    expect(failure(() => readAnswer(relationStat, 200, envelope(22104))).kind).toBe('refused');
    expect(failure(() => readAnswer(toviewAdd, 200, envelope(90003))).kind).toBe('not-found');
  });

  it.each([
    ['403 with a code', 403, envelope(-403), { kind: 'refused', code: -403 }],
    ['404 with a code', 404, envelope(-404), { kind: 'not-found', code: -404 }],
    ['404 with a page', 404, '<html>', { kind: 'http', status: 404 }],
    ['412 with a code', 412, envelope(-412), { kind: 'intercepted', status: 412 }],
    ['a code as text', 200, '{"code":"0"}', { kind: 'schema', path: 'envelope.code' }],
    ['null', 200, 'null', { kind: 'schema', path: 'envelope' }],
    ['no data where some is needed', 200, envelope(0), { kind: 'schema', path: 'data' }],
  ])('%s', (_, status, body, fields) => {
    expect(failure(() => readAnswer(relationStat, status, body))).toMatchObject(fields);
  });

  it('nav answers -101 and is still read', () => {
    const wbi_img = { img_url: 'a', sub_url: 'b' };
    const { data } = readAnswer(nav, 200, envelope(-101, { isLogin: false, wbi_img }));
    expect(data).toMatchObject({ isLogin: false, wbi_img });
  });

  it('a wish that already holds is a success', () => {
    expect(readAnswer(modifyRelation, 200, envelope(22014)).data).toBeUndefined();
  });

  it('names the field that does not fit, and never its value', () => {
    const secret = 'a-value-that-must-not-leak';
    const error = failure(() => readAnswer(userInfo, 200, envelope(0, { mid: secret })));
    expect(error).toMatchObject({ kind: 'schema', path: 'data.mid', expected: 'number' });
    expect(JSON.stringify(error.toFields()) + error.message).not.toContain(secret);
  });

  it('names a field deep inside an answer', () => {
    const card = { mid: '1', name: ['a-secret-name'] };
    const error = failure(() => readAnswer(userCard, 200, envelope(0, { card })));
    expect(error.path).toBe('data.card.name');
    expect(error.message).toBe('userCard: schema (at data.card.name, expected string)');
  });

  it('a figure that does not fit is not known, is counted, and takes nothing with it', () => {
    const { data, lost, dropped } = readAnswer(
      relationStat,
      200,
      envelope(0, { following: '三', follower: 2, whisper: {} }),
    );
    expect(data).toEqual({ following: null, follower: 2, whisper: null, black: null });
    expect([lost, dropped]).toEqual([2, []]);
  });

  it('never repeats what the service said', () => {
    const body = JSON.stringify({ code: 22002, message: 'a-secret-text', data: 'a-secret-text' });
    const error = failure(() => readAnswer(modifyRelation, 200, body));
    expect(JSON.stringify(error.toFields()) + error.message).not.toContain('a-secret-text');
  });

  it('a nested list drops its strange rows too, and says where they were', () => {
    const medal_info = {
      target_id: 1,
      level: 2,
      medal_name: '星',
      medal_color_start: 1,
      medal_color_end: 1,
      medal_color_border: 1,
      guard_level: 0,
      wearing_status: 0,
      intimacy: 5,
    };
    const medal = { medal_info, target_name: '甲' };
    const strange = { medal_info: { ...medal_info, level: null }, target_name: '乙' };
    const { data, dropped } = readAnswer(
      medalWall,
      200,
      envelope(0, { list: [null, medal, strange] }),
    );
    expect((data as { list: unknown[] }).list).toHaveLength(1);
    expect(dropped).toEqual([
      { index: 0, path: '[0]' },
      { index: 2, path: '[2].medal_info.level' },
    ]);
  });

  it('a list that is not one is an answer that does not fit', () => {
    const error = failure(() => readAnswer(sameFollowings, 200, envelope(0, { list: 'text' })));
    expect(error).toMatchObject({ kind: 'schema', path: 'data.list' });
  });

  it('a strange row costs only itself', () => {
    const row = { tagid: 1, name: '学习', count: 3 };
    const { data, dropped } = readAnswer(groups, 200, envelope(0, [row, { tagid: '?' }, row]));
    expect(data).toHaveLength(2);
    expect(dropped).toEqual([{ index: 1, path: '[1].tagid' }]);
  });

  it.each([[null], [{}], [[]]])('%j stands for an empty list', (list) => {
    expect(readAnswer(groupMembers, 200, envelope(0, list)).data).toEqual([]);
    expect(readAnswer(sameFollowings, 200, envelope(0, { list })).data).toEqual({ list: [] });
  });

  describe('a success without its list', () => {
    const read = (operation: Operation, data: unknown, isStart?: boolean) =>
      readAnswer(operation, 200, envelope(0, data), isStart).data;

    it.each<[string, Operation, unknown, string]>([
      ['nothing at all', groupMembers, undefined, 'data'],
      ['an object without it', friends, {}, 'data.list'],
      ['a page without it', sameFollowings, { total: null }, 'data.list'],
      ['a cursor without it', feedAll, { has_more: true }, 'data.items'],
      ['null where the answer counts some', sameFollowings, { list: null, total: 5 }, 'data.list'],
      ['null where a whole list counts some', toviewList, { list: null, count: 5 }, 'data.list'],
      ['none of the very rows it counts', toviewList, { list: [], count: 5 }, 'data.list'],
      ['two of them, where some are counted', seasonsSeriesList, NEITHER, NEITHER_PATH],
      ['a count of some alone', notes, { page: { total: 3 } }, 'data.list'],
      ['null where there are always some', groups, null, 'data'],
    ])('%s is no empty one', (_, operation, data, path) => {
      const error = failure(() => read(operation, data));
      expect(error).toMatchObject({ kind: 'schema', path, expected: 'array' });
    });

    it.each<[string, Operation, unknown]>([
      ['null without a count', friends, { list: null }],
      ['null with a count of 0', toviewList, { list: null, count: 0 }],
      ['none with a count of 0', toviewList, { list: [], count: 0 }],
      ['none without a count', toviewList, { list: [] }],
      ['dividers alone, whatever is counted', toviewList, { list: [{ aid: 0 }], count: 1 }],
      ['a count of 0 alone', sameFollowings, { total: 0 }],
      ['none of a list that vanishes', notes, { page: { total: 0 } }],
      ['none of a list that vanishes, uncounted', nameToUid, {}],
      ['null of a list that is miscounted', toviewWeb, { list: null, count: 3 }],
      ['an empty list, whatever is counted', followings, { list: [], total: 899 }],
      ['null of all that is in a row', topFans, { rank_list: null }],
    ])('%s is an empty one', (_, operation, data) => {
      expect(() => read(operation, data)).not.toThrow();
    });

    it('beyond the last row it is the end', () => {
      expect(read(followings, { list: null, total: 899 }, false)).toMatchObject({ list: [] });
      expect(read(feedAll, {}, false)).toMatchObject({ items: [] });
    });
  });

  it.each([
    ['a gateway failure', 502, '', 'maybe'],
    ['a failure by code', 200, envelope(-500), 'maybe'],
    ['a service that timed out', 200, envelope(-504), 'maybe'],
    ['a page', 200, '<html>', 'maybe'],
    ['half an answer', 200, '{"code":0,', 'maybe'],
    ['an empty answer', 200, '', 'maybe'],
    ['a success without its data', 200, envelope(0), 'maybe'],
    ['a refusal', 200, envelope(22106), 'no'],
    ['a refused token', 200, envelope(-111), 'no'],
    ['risk control', 200, envelope(-352), 'no'],
    ['too frequent', 200, envelope(-799), 'no'],
    ['a block', 412, '<html>', 'no'],
  ])('a write with %s: HTTP %d %s may have changed something: %s', (_, status, body, changed) => {
    expect(failure(() => readAnswer(groupCreate, status, body)).changed).toBe(changed);
  });

  it('of a read there is nothing to say about changes', () => {
    for (const [status, body] of [
      [502, ''],
      [200, '<html>'],
      [200, envelope(0)],
    ] as const) {
      expect(failure(() => readAnswer(relationStat, status, body)).changed).toBeUndefined();
    }
  });
});
