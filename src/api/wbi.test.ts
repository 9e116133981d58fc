import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accRelation } from './operations/relation.ts';
import { userInfo } from './operations/space.ts';
import { buildRequest } from './request.ts';
import { keyOfUrl, mixinKey, NEUTRAL_DM, signQuery } from './wbi.ts';

const PLAIN = {
  imgKey: '7cd084941338484aae1ad9425b84077c',
  subKey: '4932caff0ff746eab6f01bf08b70ac45',
};
const OTHER = {
  imgKey: '00112233445566778899aabbccddeeff',
  subKey: 'fedcba98765432100123456789abcdef',
};

/** Computed for this project and cross-checked with a second implementation. */
const VECTORS = [
  {
    name: 'plain numbers',
    keys: PLAIN,
    params: { mid: '3494001122334455', platform: 'web', token: '', web_location: '1550101' },
    wts: 1795420800,
    signed:
      'mid=3494001122334455&platform=web&token=&web_location=1550101&wts=1795420800&w_rid=a4123ce795b936427fd552444b628bd3',
  },
  {
    name: 'Chinese, a space and every removed character',
    keys: PLAIN,
    params: { mid: '2002', pn: '2', ps: '30', keyword: "原神 (PV)!*'", order: 'pubdate' },
    wts: 1795420801,
    signed:
      'keyword=%E5%8E%9F%E7%A5%9E%20PV&mid=2002&order=pubdate&pn=2&ps=30&wts=1795420801&w_rid=2b3b7ec0e520fc58dc09876002ce46bb',
  },
  {
    name: 'JSON and an upper-case key',
    keys: OTHER,
    params: {
      host_mid: '2002',
      offset: '',
      Zeta: '1',
      dm_img_list: '[]',
      dm_img_inter: '{"ds":[],"wh":[0,0,0],"of":[0,0,0]}',
      dm_img_str: 'V2ViR0wgMS4w',
      'x-bili-device-req-json': '{"platform":"web","device":"pc"}',
    },
    wts: 1795420802,
    signed:
      'Zeta=1&dm_img_inter=%7B%22ds%22%3A%5B%5D%2C%22wh%22%3A%5B0%2C0%2C0%5D%2C%22of%22%3A%5B0%2C0%2C0%5D%7D&dm_img_list=%5B%5D&dm_img_str=V2ViR0wgMS4w&host_mid=2002&offset=&wts=1795420802&x-bili-device-req-json=%7B%22platform%22%3A%22web%22%2C%22device%22%3A%22pc%22%7D&w_rid=88e34bf06ba3b58bc693d7f6d4907a80',
  },
  {
    name: 'tilde, plus, slash, percent and an emoji',
    keys: OTHER,
    params: { q: 'a~b+c/d%e😀', n: '0', b: 'false' },
    wts: 1795420803,
    signed:
      'b=false&n=0&q=a~b%2Bc%2Fd%25e%F0%9F%98%80&wts=1795420803&w_rid=eeaf652a6439c5f00901e53d208386bc',
  },
];

describe('signQuery', () => {
  it.each(VECTORS)('$name', ({ params, keys, wts, signed }) => {
    expect(signQuery(params, keys, wts)).toBe(signed);
  });

  it('needs only the first 32 of the mixed characters, and every one of them', () => {
    const params = { mid: '1' };
    const before = signQuery(params, PLAIN, 1);
    const used = [...(PLAIN.imgKey + PLAIN.subKey)].filter((_, index, all) => {
      const changed = all.with(index, all[index] === 'z' ? 'y' : 'z').join('');
      const keys = { imgKey: changed.slice(0, 32), subKey: changed.slice(32) };
      return signQuery(params, keys, 1) !== before;
    });
    expect(used).toHaveLength(32);
  });

  it('does not care in which order the fields were handed in', () => {
    const params = { b: '2', a: '1', Z: '3' };
    const reversed = Object.fromEntries(Object.entries(params).reverse());
    expect(signQuery(reversed, PLAIN, 1)).toBe(signQuery(params, PLAIN, 1));
  });

  it('any text arrives as it was, less the removed characters, and a browser leaves it alone', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ unit: 'grapheme' })),
        (params) => {
          const query = signQuery(params, PLAIN, 1);
          expect(new URL(`https://api.bilibili.com/?${query}`).search).toBe(`?${query}`);
          const arrived = new URLSearchParams(query);
          for (const [key, value] of Object.entries({ ...params, wts: '1' })) {
            expect(arrived.get(key)).toBe(value.replace(/[!'()*]/g, ''));
          }
          expect([...arrived.keys()].at(-1)).toBe('w_rid');
        },
      ),
    );
  });

  it('half an emoji is replaced, not thrown', () => {
    expect(signQuery({ q: '\ud83d' }, PLAIN, 1)).toContain('q=%EF%BF%BD&');
  });
});

describe('mixinKey', () => {
  it('mixes both names into 32 characters', () => {
    expect(mixinKey(PLAIN)).toBe('ea1db124af3c7062474693fa704f4ff8');
    expect(mixinKey(OTHER)).toBe('109154bf725fa12cd421e459ee786966');
  });
});

describe('keyOfUrl', () => {
  it('takes the file name, and nothing from an address of another form', () => {
    expect(keyOfUrl(`https://i0.hdslb.com/bfs/wbi/${PLAIN.imgKey}.png`)).toBe(PLAIN.imgKey);
    expect(keyOfUrl(`//i0.hdslb.com/bfs/${OTHER.imgKey}/${PLAIN.subKey}.webp`)).toBe(PLAIN.subKey);
    for (const url of [
      'https://i0.hdslb.com/bfs/wbi/short.png',
      `https://i0.hdslb.com/bfs/wbi/${PLAIN.imgKey}`,
      `https://i0.hdslb.com/bfs/wbi/${PLAIN.imgKey.toUpperCase()}.png`,
      '',
    ]) {
      expect(keyOfUrl(url), url).toBeNull();
    }
  });
});

describe('NEUTRAL_DM', () => {
  it('holds no pointer samples and base64 without padding', () => {
    expect(NEUTRAL_DM['dm_img_list']).toBe('[]');
    for (const key of ['dm_img_str', 'dm_cover_img_str']) {
      expect(NEUTRAL_DM[key]).toMatch(/^[A-Za-z0-9+/]+$/);
    }
  });
});

describe('buildRequest', () => {
  const queryOf = (url: string) => url.slice(url.indexOf('?') + 1);

  it('puts the dm fields in before it signs', () => {
    const { url } = buildRequest(userInfo, { mid: '2002' }, { keys: PLAIN, wts: 1795420800 });
    const fields = { mid: '2002', token: '', platform: 'web', web_location: '1550101' };
    expect(queryOf(url)).toBe(signQuery({ ...fields, ...NEUTRAL_DM }, PLAIN, 1795420800));
    expect(url).toContain('&dm_img_list=%5B%5D&');
  });

  it('leaves them out where only a signature is wanted', () => {
    const { url } = buildRequest(accRelation, { mid: '2002' }, { keys: PLAIN, wts: 1795420800 });
    expect(queryOf(url)).toBe(signQuery({ mid: '2002' }, PLAIN, 1795420800));
  });
});
