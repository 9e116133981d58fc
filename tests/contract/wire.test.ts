import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SEED } from '../../scripts/seed-table.ts';
import { hostName, type Operation } from '../../src/api/define.ts';
import { listOperations } from '../../src/api/operations/index.ts';
import { buildRequest, checkParams } from '../../src/api/request.ts';
import { z } from '../../src/api/schema.ts';

/**
 * Our requests beside those that the Python library puts on the wire. The captured values are
 * handed to our declarations as parameters; what we then send is compared, and every difference
 * has to be explained below.
 */

type Fields = Readonly<Record<string, string | number>>;
interface Call {
  readonly seedFunction: string;
  readonly peerVersion: string;
  readonly label: string;
  readonly requests: readonly {
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly query: Fields;
    readonly body: Fields;
  }[];
}

const file = join(import.meta.dirname, '../../../shared/api/wire.json');
const here = existsSync(file);
if (!here) console.log('wire comparison: skipped, the folder beside the project is not here');
const calls: readonly Call[] = here ? JSON.parse(readFileSync(file, 'utf8')).calls : [];

/** Only the newer library: what the older one sent for these is gone or moved. */
const VERSION = '17.4.2';
/** Sent by the library to calls that are shut; see docs/seed-coverage.md. */
const SHUT = ['User.get_album', 'User.get_dynamics', 'check_nickname', 'get_self_events'];
/** Beyond the seed's own names. */
const MORE: Readonly<Record<string, string>> = { 'User.get_opus': 'userOpus' };

type Side = 'missing' | 'more' | 'other';
/** operation (or *) → side → field → why. */
const EXPLAINED: Readonly<Record<string, Partial<Record<Side, Readonly<Record<string, string>>>>>> =
  {
    '*': {
      missing: {
        csrf_token: 'the same value twice; needed by live calls only',
        w_webid: 'a token out of the space page; the site dropped it in 2026-08',
        web_location: 'put on signed calls by the library; where the site sends one, so do we',
        wts: 'part of a signature that the call does not need',
        w_rid: 'the signature of a call that does not need one',
      },
      other: {
        dm_img_str: 'any text passes; ours is constant, theirs drawn',
        dm_cover_img_str: 'any text passes; ours is constant, theirs drawn',
        wts: 'the time of the call',
        w_rid: 'follows from the rest',
        web_location: 'the place on the site, as a client of 2026 names it',
      },
    },
    userInfo: {
      more: { token: 'as the site sends it, empty', platform: 'as the site sends it' },
    },
    liveInfo: {
      more: {
        token: 'as the site sends it, empty',
        platform: 'as the site sends it',
        dm_img_list: 'the same path as userInfo, which wants it',
        dm_img_str: 'the same path as userInfo, which wants it',
        dm_cover_img_str: 'the same path as userInfo, which wants it',
        dm_img_inter: 'the same path as userInfo, which wants it',
      },
    },
    setSpaceNotice: {
      missing: { 'query notice': 'an accident of the library', 'query csrf': 'the same accident' },
    },
    userVideos: {
      more: {
        special_type: 'as the site sends it, empty',
        index: 'as the site sends it',
      },
      other: {
        keyword: "the signature wants ! ' ( ) * taken out; the library leaves them in",
        order_avoided: 'the site writes true, the library 1',
      },
    },
    mediaList: {
      other: {
        direction: 'the site writes true and false, the library 1 and 0',
        desc: 'the site writes true and false, the library 1 and 0',
        with_current: 'the site writes true and false, the library 1 and 0',
      },
    },
    userDynamics: {
      more: { platform: 'as the site sends it' },
    },
    userOpus: { more: { page: 'as the site sends it' } },
    userFavTags: { more: { pn: 'commented out in the library', ps: 'the same' } },
    userCheese: { more: { pn: 'the library asks for the first page only', ps: 'the same' } },
    followings: { other: { ps: 'at most 50 are given' } },
    followers: { other: { ps: 'at most 50 are given' } },
    allFollowings: { missing: { mid: 'the answer is the own list whatever it says' } },
    navNum: {
      missing: { jsonp: 'never ask for JSONP', callback: 'never ask for JSONP' },
      more: { web_location: 'as the site sends it' },
    },
    modifyRelation: {
      more: {
        'query statistics': 'as a client of 2026 sends it',
        'query x-bili-device-req-json': 'as a client of 2026 sends it',
        gaia_source: 'as a client of 2026 sends it',
        spmid: 'as a client of 2026 sends it',
      },
    },
    groupCreate: { more: { 'query x-bili-device-req-json': 'as a client of 2026 sends it' } },
    seriesArchives: { more: { only_normal: 'as the site sends it' } },
    historyCursor: {
      more: {
        view_at: 'from the top, as the site says it',
        max: 'from the top, as the site says it',
        business: 'from the top, as the site says it',
      },
    },
    loginLog: LOG(),
    moralLog: LOG(),
    expLog: LOG(),
    blacks: { more: { re_version: 'as the site sends it' } },
  };

function LOG() {
  return { more: { jsonp: 'as the site sends it', web_location: 'as the site sends it' } };
}

const operations = new Map(listOperations().map((operation) => [operation.id, operation]));
const used = new Set<string>();

function operationFor({ seedFunction }: Call, path: string): Operation {
  const row = SEED.find(({ name }) => name === seedFunction);
  const ids = row?.by ?? [MORE[seedFunction] ?? ''];
  const found = ids.map((id) => operations.get(id)).find((one) => one?.path === path);
  if (!found) throw new Error(`${seedFunction} has no operation for ${path}`);
  return found;
}

/** The captured fields as parameters of ours: digits become numbers where a number is wanted. */
function paramsFrom(operation: Operation, fields: Fields): Record<string, unknown> {
  if (operation.id === 'toviewClear') return { what: 'everything' };
  const shape = (operation.params as { shape?: Record<string, unknown> }).shape ?? {};
  const params: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!Object.hasOwn(shape, key)) continue;
    const forms = [value, Number(value), value === 1, String(value)];
    const lists = [String(value).split(',').map(Number), String(value).split(',')];
    const schema = shape[key] as z.ZodMiniType;
    const capped = key === 'ps' || key === 'page_size' ? [Math.min(Number(value), 50)] : [];
    const all: unknown[] = [...forms, ...lists, ...capped];
    const index = all.findIndex((form) => z.safeParse(schema, form).success);
    if (index >= 0) params[key] = all[index];
  }
  return params;
}

function explained(id: string, side: Side, field: string): boolean {
  for (const scope of [id, '*']) {
    if (EXPLAINED[scope]?.[side]?.[field] === undefined) continue;
    used.add(`${scope} ${side} ${field}`);
    return true;
  }
  return false;
}

function differences(operation: Operation, theirs: Fields, ours: Fields, prefix: string) {
  const found: string[] = [];
  const name = (key: string) => `${prefix}${key}`;
  for (const [key, value] of Object.entries(theirs)) {
    const mine = ours[key];
    const side = mine === undefined ? 'missing' : 'other';
    if (mine !== undefined && String(mine) === String(value)) continue;
    if (!explained(operation.id, side, name(key))) found.push(`${side} ${name(key)}`);
  }
  for (const key of Object.keys(ours)) {
    if (Object.hasOwn(theirs, key)) continue;
    if (!explained(operation.id, 'more', name(key))) found.push(`more ${name(key)}`);
  }
  return found;
}

const keys = {
  imgKey: '7cd084941338484aae1ad9425b84077c',
  subKey: '4932caff0ff746eab6f01bf08b70ac45',
};

describe.skipIf(!here)('requests beside those of the library', () => {
  const wanted = calls.filter(
    ({ peerVersion, seedFunction, requests }) =>
      peerVersion === VERSION && !SHUT.includes(seedFunction) && requests.length > 0,
  );

  it.each(wanted.map((call) => [`${call.seedFunction} ${call.label}`, call] as const))(
    '%s',
    (_, call) => {
      const [request] = call.requests;
      if (!request) throw new Error('no request');
      const operation = operationFor(call, request.path);
      expect([operation.method, hostName(operation.host)]).toEqual([request.method, request.host]);
      const isForm = operation.method === 'POST';
      const theirs = isForm ? request.body : request.query;
      const params = checkParams(operation, paramsFrom(operation, theirs));
      const { url, init } = buildRequest(operation, params, {
        csrf: isForm ? '<bili_jct>' : undefined,
        keys: operation.sign === 'none' ? undefined : keys,
        wts: 1_795_420_801,
      });
      const query = Object.fromEntries(new URL(url).searchParams);
      const form = Object.fromEntries(new URLSearchParams(String(init.body ?? '')));
      const found = isForm
        ? [
            ...differences(operation, request.body, form, ''),
            ...differences(operation, request.query, query, 'query '),
          ]
        : differences(operation, request.query, query, '');
      expect(found).toEqual([]);
    },
  );

  it('every name of the seed that sends something is compared', () => {
    const compared = new Set(wanted.map(({ seedFunction }) => seedFunction));
    const without = SEED.filter(
      ({ kind, name, by }) => kind !== 'enum' && by.length > 0 && !compared.has(name),
    ).map(({ name }) => name);
    // The same calls under another name, or shut ones that got a replacement.
    expect(without.sort()).toEqual(
      [
        'User.get_album',
        'User.get_dynamics',
        'User.get_user_info_sync',
        'check_nickname',
        'name2uid_sync',
      ].sort(),
    );
  });

  afterAll(() => {
    const all = Object.entries(EXPLAINED).flatMap(([scope, sides]) =>
      Object.entries(sides).flatMap(([side, fields]) =>
        Object.keys(fields).map((field) => `${scope} ${side} ${field}`),
      ),
    );
    const stale = all.filter((one) => !used.has(one));
    // An excuse that nothing needs any more would hide the next real difference.
    if (used.size > 0) expect(stale).toEqual([]);
    console.log(`${wanted.length} requests compared, ${used.size} differences explained`);
  });
});
