import https from 'node:https';
import { type ClientEvent, createClient } from '../../src/api/client.ts';
import type { Clock } from '../../src/api/clock.ts';
import type { CoolDowns } from '../../src/api/cool-down.ts';
import { createLimiter } from '../../src/api/limiter.ts';
import { nav } from '../../src/api/operations/nav.ts';
import { createWbiKeys, type StoredWbiKeys } from '../../src/api/wbi-keys.ts';
import type { FakeBili } from '../fake-bili/index.ts';

/** A request as it left, by the clock handed in. */
export interface SentRequest {
  readonly method: string;
  readonly atMs: number;
  /** How many were on their way, this one included. */
  readonly inFlight: number;
  /** Sent although a block was in force. */
  readonly blocked: boolean;
  /** How far the clock had been turned by then. */
  readonly turned: number;
}

const START_MS = Date.now();

/** The real client against the simulated service over TLS; waiting costs no time. */
export function connect(
  bili: FakeBili,
  who: 'viewer' | 'none' = 'viewer',
  /** What outlives one client: the cool-downs kept, and how far the clock was turned. */
  machine: { coolDowns: CoolDowns; readonly clock: { offsetMs: number } } = {
    coolDowns: {},
    clock: { offsetMs: 0 },
  },
) {
  let waitedMs = 0;
  const events: ClientEvent[] = [];
  const clock: Clock = {
    now: () => START_MS + waitedMs + machine.clock.offsetMs,
    sleep: async (ms) => {
      waitedMs += ms;
    },
  };
  const jar = new Map(bili.cookies(who).map(({ name, value }) => [name, value]));
  // What header rules do in a browser.
  const origin = 'https://space.bilibili.com';
  const send = (url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const { hostname, pathname, search } = new URL(url);
      const body = init.body === undefined ? undefined : String(init.body);
      const request = https.request(
        {
          host: '127.0.0.1',
          port: bili.port,
          // The raw query must arrive as it was signed.
          path: pathname + (url.includes('?') ? url.slice(url.indexOf('?')) : search),
          method: init.method,
          ca: bili.certificate,
          servername: hostname,
          ...(init.signal && { signal: init.signal }),
          headers: {
            host: hostname,
            origin,
            referer: `${origin}/`,
            cookie: [...jar].map((pair) => pair.join('=')).join('; '),
            ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            resolve(new Response(Buffer.concat(parts), { status }));
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  let kept: StoredWbiKeys | null = null;
  const limiter = createLimiter({
    clock,
    store: {
      load: async () => machine.coolDowns,
      save: async (next) => {
        machine.coolDowns = next;
      },
    },
  });
  const keys = createWbiKeys(
    {
      load: async () => kept,
      save: async (next) => {
        kept = next;
      },
    },
    clock,
    async () => (await client.call(nav, {})).data.wbi_img,
  );
  const requests: SentRequest[] = [];
  let inFlight = 0;
  const client = createClient({
    fetch: async (url, init) => {
      inFlight += 1;
      const nowMs = clock.now();
      const blocked = Object.values(machine.coolDowns).some(
        (one) => one?.reason === 'intercepted' && one.untilMs > nowMs,
      );
      const turned = machine.clock.offsetMs;
      requests.push({ method: init.method ?? 'GET', atMs: nowMs, inFlight, blocked, turned });
      return send(url, init).finally(() => {
        inFlight -= 1;
      });
    },
    readSession: async () => ({
      mid: jar.has('SESSDATA') ? Number(jar.get('DedeUserID')) : null,
      csrf: jar.get('bili_jct') ?? null,
    }),
    limiter,
    keys,
    clock,
    log: (event) => events.push(event),
  });
  return { client, limiter, events, jar, clock, requests };
}
