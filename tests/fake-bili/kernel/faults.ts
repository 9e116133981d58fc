import type { Fault, WireEntry } from '../types.ts';
import { type Envelope, fail, html, ok, type Reply, raw, voucher } from './reply.ts';
import { bendRows } from './rows.ts';

interface Armed {
  readonly fault: Fault;
  seen: number;
  struck: number;
}

export interface Faults {
  add(fault: Fault): () => void;
  clear(): void;
  /** The first armed fault that this request meets; counts it. */
  strike(entry: WireEntry, operations: readonly string[]): Fault | null;
}

function matches({ match }: Fault, entry: WireEntry, operations: readonly string[]): boolean {
  const { operation, host, path, method, query } = match;
  if (operation !== undefined) {
    const wanted = typeof operation === 'string' ? [operation] : operation;
    if (!wanted.some((id) => operations.includes(id))) return false;
  }
  if (host !== undefined && host !== entry.host) return false;
  if (method !== undefined && method !== entry.method) return false;
  if (path?.endsWith('*') && !entry.path.startsWith(path.slice(0, -1))) return false;
  if (path !== undefined && !path.endsWith('*') && path !== entry.path) return false;
  return Object.entries(query ?? {}).every(([name, value]) => entry.query[name] === value);
}

export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    add: (fault) => {
      const entry = { fault, seen: 0, struck: 0 };
      armed.push(entry);
      return () => {
        armed = armed.filter((other) => other !== entry);
      };
    },
    clear: () => {
      armed = [];
    },
    strike: (entry, operations) => {
      for (const one of armed) {
        if (!matches(one.fault, entry, operations)) continue;
        one.seen += 1;
        if (one.seen <= (one.fault.after ?? 0)) continue;
        if (one.struck >= (one.fault.times ?? Infinity)) continue;
        one.struck += 1;
        return one.fault;
      }
      return null;
    },
  };
}

const BLOCKED_PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>出错啦! - bilibili.com</title></head><body><h1>412</h1>
<p>由于触发安全风控策略，该次访问请求被拒绝。</p></body></html>`;
const PORTAL_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网络认证</title></head>
<body><form action="/login">请先登录校园网</form></body></html>`;

/** Turns the first list in `data` into a text; without a list, `data` itself. */
function drift(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { data } = body as { data?: unknown };
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    const list = Object.entries(data).find(([, value]) => Array.isArray(value));
    if (list) return { ...body, data: { ...data, [list[0]]: 'drifted' } };
  }
  return { ...body, data: 'drifted' };
}

function textOf(reply: Reply): string {
  if (reply.kind === 'envelope') return JSON.stringify(reply.body);
  return reply.kind === 'raw' ? reply.text : '';
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** What the fault makes of an answer. `n` is the number of the request. */
export function bend(fault: Fault, reply: Reply, n: number): Reply {
  switch (fault.kind) {
    case 'http-412-html':
      return html(BLOCKED_PAGE, 412);
    case 'http-502':
      return html('<html><body><center><h1>502 Bad Gateway</h1></center></body></html>', 502);
    case 'http-429':
      return raw('text/plain; charset=utf-8', 'Too Many Requests', 429);
    case 'timeout':
      return { kind: 'hold' };
    case 'reset':
      return { kind: 'reset' };
    case 'truncated': {
      const text = textOf(reply);
      return raw(JSON_TYPE, text.slice(0, Math.ceil(text.length / 2)));
    }
    case 'empty':
      return raw(JSON_TYPE, '');
    case 'html-200':
      return html(PORTAL_PAGE);
    case 'code-352':
      return fail(-352, voucher(n));
    case 'bare-voucher':
      return ok(voucher(n));
    case 'code-412':
      return fail(-412, undefined, 412);
    case 'code-799':
      return fail(-799);
    case 'code-509':
      return fail(-509);
    case 'code-500':
      return fail(-500);
    case 'code':
      return fail(fault.code ?? -500);
    case 'csrf-stale':
      return fail(-111);
    case 'schema-drift': {
      if (reply.kind !== 'envelope') return reply;
      const body = (fault.mutate ?? drift)(reply.body) as Envelope;
      return { ...reply, body };
    }
    case 'data-empty':
      return ok({});
    case 'data-null':
      return ok(null);
    case 'attribute-text':
    case 'rows-missing': {
      if (reply.kind !== 'envelope') return reply;
      return { ...reply, body: { ...reply.body, data: bendRows(fault, reply.body.data) } };
    }
    case 'slow':
    case 'session-expired':
    case 'rotate-keys':
    case 'no-effect':
      return reply;
  }
}

/** Faults that change what the service knows or does; the rest bend answers. */
export function leavesAnswerAlone(fault: Fault): boolean {
  return ['slow', 'session-expired', 'rotate-keys', 'no-effect'].includes(fault.kind);
}

/** Faults that need the true answer to a read, to make something else of it. */
const BENT_READS: readonly Fault['kind'][] = [
  'truncated',
  'schema-drift',
  'attribute-text',
  'rows-missing',
];

/** Whether the request must take effect although its answer is bent. */
export function lets(fault: Fault, method: string): boolean {
  if (leavesAnswerAlone(fault) || fault.when === 'after') return true;
  return method === 'GET' && BENT_READS.includes(fault.kind);
}
