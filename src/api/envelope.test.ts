import { describe, expect, it } from 'vitest';
import { readAnswer } from './envelope.ts';
import type { BiliError } from './errors.ts';
import { nav } from './operations/nav.ts';
import { groups, modifyRelation, relationStat, sameFollowings } from './operations/relation.ts';

const envelope = (code: number, data?: unknown) => JSON.stringify({ code, message: '话', data });

function failure(run: () => unknown): BiliError {
  try {
    run();
  } catch (error) {
    return error as BiliError;
  }
  throw new Error('it did not fail');
}

describe('readAnswer', () => {
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
    const body = envelope(0, { mid: 1, following: secret, follower: 2 });
    const error = failure(() => readAnswer(relationStat, 200, body));
    expect(error).toMatchObject({ kind: 'schema', path: 'data.following', expected: 'number' });
    expect(JSON.stringify(error.toFields()) + error.message).not.toContain(secret);
  });

  it('a strange row costs only itself', () => {
    const row = { tagid: 1, name: '学习', count: 3 };
    const { data, dropped } = readAnswer(groups, 200, envelope(0, [row, { tagid: '?' }, row]));
    expect(data).toHaveLength(2);
    expect(dropped).toEqual([{ index: 1, path: '[1].tagid' }]);
  });

  it.each([[null], [undefined], [{}], [[]]])('%j stands for an empty list', (list) => {
    expect(readAnswer(groups, 200, envelope(0, list)).data).toEqual([]);
  });

  it('says "maybe changed" only where a write may have arrived', () => {
    const lost = failure(() => readAnswer(modifyRelation, 502, ''));
    const refused = failure(() => readAnswer(modifyRelation, 200, envelope(22002)));
    const read = failure(() => readAnswer(relationStat, 502, ''));
    expect([lost.changed, refused.changed, read.changed]).toEqual(['maybe', 'no', 'no']);
  });
});
