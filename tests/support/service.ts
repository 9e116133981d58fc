import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ClientEvent, createClient } from '../../src/api/client.ts';
import type { Clock } from '../../src/api/clock.ts';
import type { CoolDowns } from '../../src/api/cool-down.ts';
import { createLimiter } from '../../src/api/limiter.ts';
import { nav } from '../../src/api/operations/nav.ts';
import { createWbiKeys, type StoredWbiKeys } from '../../src/api/wbi-keys.ts';
import { BiliError } from '../../src/shared/errors.ts';

/*
 * A service on this machine that answers as each test tells it to, and a client that asks it. What it
 * has seen and the time are begun anew before every test.
 */

export const ME = 90001;

export const TOKEN = '5c'.repeat(16);

/** What reached the server. */
interface Seen {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  readonly body: string;
  readonly contentType: string | undefined;
  readonly atMs: number;
}

export type Reply =
  | { readonly status?: number; readonly body: unknown }
  | 'reset'
  /** Never answers. */
  | 'hang';

export type Responder = (seen: Seen) => Reply | Promise<Reply>;

export const ok = (data?: unknown): Reply => ({ body: { code: 0, message: '0', ttl: 1, data } });

export const code = (number: number, data?: unknown): Reply => ({
  body: { code: number, message: '不行', ttl: 1, data },
});

export const COUNTS = { mid: 7, following: 3, follower: 4 };

let server: Server;

let port = 0;

export let seen: Seen[] = [];

export let gone: string[] = [];

export let nowMs = 0;

const responders = new Map<string, Responder>();

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The keys that the server signs with at this moment. */
export const site = {
  img: '',
  sub: '',
  rotate(seed: string) {
    this.img = createHash('md5').update(`${seed} img`).digest('hex');
    this.sub = createHash('md5').update(`${seed} sub`).digest('hex');
  },
};

export function serve({ path }: { readonly path: string }, respond: Responder) {
  responders.set(path, respond);
}

export const requestsTo = ({ path }: { readonly path: string }) =>
  seen.filter((one) => one.path === path);

export function connect({
  ready,
  confirms = false,
  kept = { keys: null },
  storeFails = false,
}: Options = {}) {
  const jar: { mid: number | null; csrf: string | null } = { mid: ME, csrf: TOKEN };
  const events: ClientEvent[] = [];
  // Waiting costs no time.
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  };
  const refuse = () => {
    if (storeFails) throw new Error('storage is full');
  };
  let coolDowns: CoolDowns = {};
  const limiter = createLimiter({
    clock,
    store: {
      load: async () => {
        refuse();
        return coolDowns;
      },
      save: async (all) => {
        refuse();
        coolDowns = all;
      },
    },
  });
  const keys = createWbiKeys(
    {
      load: async () => {
        refuse();
        return kept.keys;
      },
      save: async (next) => {
        refuse();
        kept.keys = next;
      },
    },
    clock,
    async () => (await client.call(nav, {})).data.wbi_img,
  );
  const client = createClient({
    fetch: (url, init) =>
      fetch(
        url.replace(/^https:\/\/([\w.]+\.bilibili\.com)\//, `http://127.0.0.1:${port}/$1/`),
        init,
      ),
    readSession: async () => ({ ...jar }),
    limiter,
    keys,
    clock,
    log: (event) => events.push(event),
    ...(ready && { ready }),
    ...(confirms && {
      whose: async (account) => (await client.call(nav, {}, { account })).data.mid ?? null,
    }),
  });
  return { call: client.call, jar, events, kept, limiter };
}

interface Options {
  readonly ready?: () => Promise<void>;
  /** The service is asked whose session it is before the first write. */
  readonly confirms?: boolean;
  /** What outlives a worker. */
  readonly kept?: { keys: StoredWbiKeys | null };
  /** Nothing can be read from storage or written to it. */
  readonly storeFails?: boolean;
}

export async function failureOf(promise: Promise<unknown>): Promise<BiliError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (one: unknown) => one,
  );
  if (error instanceof BiliError) return error;
  throw error;
}

/** Resolves when the server has taken in a request for the operation. */
export function arrivalOf(operation: { readonly path: string }, reply: Reply | Promise<Reply>) {
  return new Promise<void>((resolve) => {
    serve(operation, () => {
      resolve();
      return reply;
    });
  });
}

/** Runs the service for the tests of one file. */
export function useService() {
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
      const [path = '', query = ''] = rest.split('?');
      response.on('close', () => {
        if (!response.writableFinished) gone.push(path);
      });
      const one: Seen = {
        host,
        method: request.method ?? '',
        path,
        query,
        body: await readBody(request),
        contentType: request.headers['content-type'],
        atMs: nowMs,
      };
      seen.push(one);
      const reply = (await responders.get(path)?.(one)) ?? { status: 599, body: 'unknown request' };
      if (reply === 'hang') return;
      if (reply === 'reset') {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status ?? 200);
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  beforeEach(() => {
    seen = [];
    gone = [];
    nowMs = 1_795_000_000_000;
    responders.clear();
    site.rotate('first');
    serve(nav, () =>
      ok({
        isLogin: true,
        wbi_img: {
          img_url: `https://i0.hdslb.com/bfs/wbi/${site.img}.png`,
          sub_url: `https://i0.hdslb.com/bfs/wbi/${site.sub}.png`,
        },
      }),
    );
  });
}

/** Milliseconds go by. */
export function letPass(ms: number) {
  nowMs += ms;
}
