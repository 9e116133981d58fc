import { createHash } from 'node:crypto';
import { request } from 'node:https';
import type { FakeBili, Who } from './types.ts';

/*
 * A tiny client that does everything right, and whose every step can be turned wrong: for the
 * simulator's own tests. It shares no code with the extension nor with the simulator.
 */

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Parsed body; undefined when it is no JSON. */
  readonly json: Body | undefined;
}

export interface Body {
  code: number;
  message?: string;
  data?: unknown;
}

/** What the tests look at in one row of any list. */
export interface Row {
  readonly aid: number;
  readonly attribute: number;
  readonly count: number;
  readonly created: number;
  readonly history: { readonly business: string };
  readonly kid: number;
  readonly medal_info: { readonly wearing_status: number };
  readonly mid: number;
  readonly state: number;
  readonly tagid: number;
  readonly tid: number;
  readonly title: string;
  readonly uid: string;
  readonly viewed: boolean;
}

/** What the tests look at in an answer that is a page of rows. */
export interface Page {
  readonly count: number;
  readonly cursor: { readonly max: number; readonly view_at: number; readonly business: string };
  readonly has_more: boolean;
  readonly list: readonly Row[];
  readonly next_key: string;
  readonly total: number;
}

/** The data, looked at as `T`: only as true as the test that asks. */
export function dataOf<T = Page>(body: Body | undefined): T {
  if (body?.data === undefined) throw new Error(`No data: ${JSON.stringify(body)}`);
  return body.data as T;
}

export interface Call {
  method?: string;
  host?: string;
  /** Path with its query, byte for byte. */
  target: string;
  headers?: Record<string, string | undefined>;
  body?: string;
  who?: Who;
  signal?: AbortSignal;
}

const SITE = 'https://space.bilibili.com/';
export const DM = {
  dm_img_list: '[]',
  dm_img_str: 'bm9uZQ',
  dm_cover_img_str: 'bm9uZQ',
  dm_img_inter: '{"ds":[],"wh":[0,0,0],"of":[0,0,0]}',
} as const;

function parse(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}

/** Sends one request as it is given, with the cookies of `who`. */
export function send(bili: FakeBili, call: Call): Promise<Answer> {
  const { method = 'GET', host = 'api.bilibili.com', target, headers, body, who = 'viewer' } = call;
  const cookie = bili.cookies(who).map(({ name, value }) => `${name}=${value}`);
  const given = Object.entries({ host, cookie: cookie.join('; '), referer: SITE, ...headers });
  return new Promise((resolve, reject) => {
    const message = request(
      {
        host: '127.0.0.1',
        port: bili.port,
        servername: host,
        ca: bili.certificate,
        path: target,
        method,
        agent: false,
        headers: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
        ...(call.signal ? { signal: call.signal } : {}),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          const type = response.headers['content-type'] ?? '';
          resolve({ status: response.statusCode ?? 0, type, text, json: parse(text) });
        });
      },
    );
    message.on('error', reject);
    message.end(body);
  });
}

type Fields = Readonly<Record<string, string | number>>;

function encode(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

export async function get(bili: FakeBili, path: string, query: Fields = {}, who: Who = 'viewer') {
  const answer = await send(bili, { target: `${path}?${encode(query)}`, who });
  return answer.json ?? { code: Number.NaN };
}

/** A right write; `extra` changes headers or takes them out. */
export async function post(
  bili: FakeBili,
  path: string,
  form: Fields = {},
  extra: Record<string, string | undefined> = {},
): Promise<Body> {
  const answer = await send(bili, {
    method: 'POST',
    target: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://space.bilibili.com',
      ...extra,
    },
    body: encode({ csrf: bili.state.viewer.csrf, ...form }),
  });
  return answer.json ?? { code: Number.NaN };
}

const PLACES = [
  46, 47, 18, 2, 53, 8, 23, 32, 15, 50, 10, 31, 58, 3, 45, 35, 27, 43, 5, 49, 33, 9, 42, 19, 29, 28,
  14, 39, 12, 38, 41, 13,
];

/** Puts the signature under a query that is already in its final form. */
export function seal(query: string, keys: { imgKey: string; subKey: string }): string {
  const source = keys.imgKey + keys.subKey;
  const secret = PLACES.map((place) => source.charAt(place)).join('');
  const rid = createHash('md5')
    .update(query + secret)
    .digest('hex');
  return `${query}&w_rid=${rid}`;
}

/** Signs as the service wants it: sorted, filtered, percent-encoded. @param wts Unix seconds. */
export function sign(bili: FakeBili, fields: Fields, wts = Math.floor(Date.now() / 1000)): string {
  const all: Record<string, string | number> = { ...fields, wts };
  const sorted = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((name) => [name, String(all[name]).replace(/[!'()*]/g, '')]),
  );
  return seal(encode(sorted), bili.state.wbi);
}
