import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Journal } from './kernel/journal.ts';
import type { Reply } from './kernel/reply.ts';
import { readRequest, type SimRequest } from './kernel/request.ts';
import type { Service } from './kernel/service.ts';
import type { WireEntry } from './types.ts';

function send(response: ServerResponse, reply: Reply, entry: WireEntry): void {
  if (reply.kind === 'hold') return;
  if (reply.kind === 'reset') {
    response.socket?.destroy();
    return;
  }
  entry.status = reply.status;
  // No CORS headers, as the service: an extension that needs them is asking from the wrong place.
  if (reply.kind === 'envelope') {
    entry.code = reply.body.code;
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    });
    response.end(JSON.stringify(reply.body));
    return;
  }
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'cache-control': 'no-cache',
    ...(reply.headers as Record<string, string | string[]> | undefined),
  });
  response.end(reply.bytes ?? reply.text);
}

/** A request in clear text that reached the TLS port: somebody followed an http:// address. */
function plainHttp(): SimRequest {
  return {
    method: '?',
    host: '?',
    path: '?',
    rawQuery: '',
    query: [],
    form: [],
    contentType: '',
    cookies: new Map(),
    referer: null,
    origin: null,
  };
}

/** Listens on loopback. @param now Milliseconds. */
export async function listen(
  { cert, key }: Certificate,
  port: number,
  service: Service,
  journal: Journal,
  now: () => number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const timers = new Set<NodeJS.Timeout>();
  const server: Server = createServer({ cert, key, ALPNProtocols: ['http/1.1'] });
  server.on('request', async (message, response) => {
    const request = await readRequest(message).catch(() => null);
    if (!request) return;
    const entry = journal.open(request, now());
    response.on('close', () => {
      entry.isOver = true;
    });
    try {
      const { reply, delayMs } = service.answer(request, entry);
      if (delayMs === 0) {
        send(response, reply, entry);
        return;
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (!response.destroyed) send(response, reply, entry);
      }, delayMs);
      timers.add(timer);
    } catch (error) {
      // A bug of the simulator must not look like an answer of the service.
      entry.status = 599;
      response.writeHead(599, { 'content-type': 'text/plain' }).end(String(error));
      console.error('fake-bili:', error);
    }
  });
  server.on('tlsClientError', (error) => {
    if ('code' in error && error.code === 'ERR_SSL_HTTP_REQUEST') {
      const entry = journal.open(plainHttp(), now());
      journal.report(entry, 'plain-http', 'an http:// address was followed');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
