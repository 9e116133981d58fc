import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from './index.ts';
import { dataOf, get, post, type Row } from './test-client.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
beforeEach(() => bili.reset('S'));
afterAll(() => {
  expect(bili.unknown).toEqual([]);
  return bili.close();
});

const form = async () => dataOf<Record<string, string>>(await get(bili, '/x/member/web/account'));
const change = async (fields: Record<string, string>) => {
  const { uname = '', sign = '', sex = '', birthday = '' } = await form();
  const filled = { uname, usersign: sign, sex, birthday, ...fields };
  return post(bili, '/x/member/web/update', filled);
};

describe('own profile', () => {
  it('all four fields are written, a new name costs six coins', async () => {
    const fields = { uname: '改了名字', usersign: '', sex: '女', birthday: '1999-02-28' };
    expect((await change(fields)).code).toBe(0);
    expect(await form()).toMatchObject({
      uname: '改了名字',
      sign: '',
      sex: '女',
      birthday: '1999-02-28',
    });
    const me = await get(bili, '/x/space/myinfo');
    expect(me.data).toMatchObject({
      name: '改了名字',
      coins: 166.4,
      birthday: Date.UTC(1999, 1, 27, 16) / 1000,
      following: 200,
    });
    expect((await change({ sex: '男' })).code).toBe(0);
    expect(bili.state.viewer.coins).toBe(166.4);
  });

  it.each([
    ['uname', '好', 40006],
    ['uname', '一二三四五六七八九十一二三四五六七', 40005],
    ['uname', 'a b c', 40004],
    ['uname', '敏感词之家', 40002],
    ['uname', '深空放映室', 40014],
    ['usersign', '字'.repeat(71), 40022],
    ['usersign', '你好[doge]', 40021],
    ['usersign', '有敏感词', 40015],
    ['sex', '其他', -400],
    ['birthday', '1999-2-28', -400],
  ])('%s %s: %i, and nothing changes', async (field, value, code) => {
    const before = await form();
    expect((await change({ [field]: value })).code).toBe(code);
    expect(await form()).toEqual(before);
  });

  it('a new name needs the coins or a first time for free; the old one is free again', async () => {
    bili.state.viewer.coins = 5;
    expect((await change({ uname: '没有硬币' })).code).toBe(-104);
    bili.state.viewer.freeRename = true;
    expect((await change({ uname: '免费改名' })).code).toBe(0);
    expect(bili.state.viewer.coins).toBe(5);
    expect((await change({ uname: '再改一次' })).code).toBe(-104);
    const names = { names: '晚点再看_,免费改名' };
    const found = await get(bili, '/x/polymer/web-dynamic/v1/name-to-uid', names);
    expect(found.data).toEqual({ uid_list: [{ name: '免费改名', uid: `${PEOPLE.viewer}` }] });
  });

  it('a field that is left out is refused', async () => {
    const fields = { uname: '晚点再看_', usersign: '', sex: '男' };
    expect((await post(bili, '/x/member/web/update', fields)).code).toBe(-400);
    expect(bili.violations.map(({ rule }) => rule)).toEqual(['parameter']);
  });

  it('the signature alone is shown at once or after a review', async () => {
    const sign = (user_sign: string) => post(bili, '/x/member/web/sign/update', { user_sign });
    expect((await sign('换一句')).code).toBe(0);
    expect((await form()).sign).toBe('换一句');
    bili.state.options.signReview = 'waits';
    expect((await sign('再换一句')).code).toBe(0);
    expect((await form()).sign).toBe('换一句');
    expect(bili.state.viewer.pendingSign).toBe('再换一句');
    expect((await sign('字'.repeat(71))).code).toBe(40022);
  });
});

describe('announcements', () => {
  it('are reserved once and given up; number and mark follow', async () => {
    const act = (path: string, sid: number) => post(bili, `/x/space/reserve${path}`, { sid });
    const row = async () => {
      const body = await get(bili, '/x/space/reservation', { vmid: PEOPLE.rich });
      return dataOf<{ sid: number; total: number; is_follow: number }[]>(body)[0];
    };
    const before = await row();
    if (!before) throw new Error('nothing announced');
    expect((await act('', before.sid)).code).toBe(0);
    expect((await act('', before.sid)).code).toBe(75077);
    expect(await row()).toMatchObject({ is_follow: 1, total: before.total + 1 });
    expect((await act('/cancel', before.sid)).code).toBe(0);
    expect(await row()).toEqual(before);
    expect((await act('', 12)).code).toBe(-404);
  });
});

describe('the old history', () => {
  it('has videos, shows and courses only, and two forms', async () => {
    const page = (query = {}) => get(bili, '/x/v2/history', query);
    const wanted = bili.state.viewer.history.filter(({ business }) =>
      ['archive', 'pgc', 'cheese'].includes(business),
    );
    const rows = [];
    for (let pn = 1; pn <= 6; pn += 1) rows.push(...dataOf<Row[]>(await page({ pn, ps: 100 })));
    expect(rows.map(({ kid }) => kid)).toEqual(wanted.map(({ kid }) => kid));
    expect((await page({ ps: 101 })).code).toBe(-400);
    bili.state.options.historyOldIn = 'data.list';
    expect(dataOf(await page({ ps: 3 })).list).toHaveLength(3);
  });
});
