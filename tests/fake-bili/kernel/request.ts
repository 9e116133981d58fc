import type { IncomingMessage } from 'node:http';

export type Pairs = readonly (readonly [name: string, value: string])[];

/** One request, taken apart but not judged. */
export interface SimRequest {
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  readonly path: string;
  /** As it stood behind the question mark, byte for byte: signatures are checked on this. */
  readonly rawQuery: string;
  readonly query: Pairs;
  /** Fields of an urlencoded body; empty for anything else. */
  readonly form: Pairs;
  readonly contentType: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly referer: string | null;
  readonly origin: string | null;
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';

export function fieldOf(pairs: Pairs, name: string): string | undefined {
  return pairs.find(([key]) => key === name)?.[1];
}

function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const cut = part.indexOf('=');
    if (cut > 0) cookies.set(part.slice(0, cut).trim(), part.slice(cut + 1).trim());
  }
  return cookies;
}

export async function readRequest(message: IncomingMessage): Promise<SimRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const url = message.url ?? '/';
  const cut = url.indexOf('?');
  const rawQuery = cut === -1 ? '' : url.slice(cut + 1);
  const contentType = (message.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method: message.method ?? 'GET',
    host: (message.headers.host ?? '').split(':')[0]?.toLowerCase() ?? '',
    path: cut === -1 ? url : url.slice(0, cut),
    rawQuery,
    query: [...new URLSearchParams(rawQuery)],
    form: contentType === FORM_TYPE ? [...new URLSearchParams(body)] : [],
    contentType,
    cookies: parseCookies(message.headers.cookie),
    referer: message.headers.referer ?? null,
    origin: message.headers.origin ?? null,
  };
}
