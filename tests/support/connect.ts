import https from 'node:https';
import { type ClientEvent, createClient } from '../../src/api/client.ts';
import type { Clock } from '../../src/api/clock.ts';
import type { CoolDowns } from '../../src/api/cool-down.ts';
import { createLimiter } from '../../src/api/limiter.ts';
import { nav } from '../../src/api/operations/nav.ts';
import { createWbiKeys, type StoredWbiKeys } from '../../src/api/wbi-keys.ts';
import type { FakeBili } from '../fake-bili/index.ts';

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
  const client = createClient({
    fetch: send,
    readSession: async () => ({
      mid: jar.has('SESSDATA') ? Number(jar.get('DedeUserID')) : null,
      csrf: jar.get('bili_jct') ?? null,
    }),
    limiter,
    keys,
    clock,
    log: (event) => events.push(event),
  });
  return { client, limiter, events, jar, clock };
}
