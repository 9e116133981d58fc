import { invalidParams } from '../shared/errors.ts';
import { hostName, type Operation } from './define.ts';
import { expectedText, pathText, z } from './schema.ts';
import { encodeQuery, NEUTRAL_DM, signQuery, type WbiKeys } from './wbi.ts';

export type WireParams = Readonly<Record<string, string>>;

/** Checks what the caller handed in; the error names the field and the limit, never the value. */
export function checkParams(operation: Operation, params: unknown): WireParams {
  const result = z.safeParse(operation.params, params);
  if (result.success) return toWire(result.data);
  const [issue] = result.error.issues;
  throw invalidParams(operation.id, pathText(issue).replace(/^\./, ''), expectedText(issue));
}

/** undefined and null are not sent, lists are joined with commas, booleans are words. */
function toWire(params: unknown): WireParams {
  const wire: Record<string, string> = {};
  for (const [key, value] of Object.entries(params ?? {})) {
    if (value === undefined || value === null) continue;
    wire[key] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return wire;
}

export interface Credentials {
  readonly csrf?: string | undefined;
  readonly keys?: WbiKeys | undefined;
  /** Unix seconds. */
  readonly wts: number;
}

/** URL and options of one request. Signed queries are sent byte for byte as they were signed. */
export function buildRequest(
  operation: Operation,
  params: WireParams,
  { csrf, keys, wts }: Credentials,
): { url: string; init: RequestInit } {
  const base = `https://${hostName(operation.host)}${operation.path}`;
  const { query: fixedQuery = {}, form: fixedForm = {} } = operation.fixed ?? {};
  const isForm = operation.method === 'POST';

  const queryParams: WireParams = { ...fixedQuery, ...(isForm ? {} : params) };
  const query = keys
    ? signQuery({ ...queryParams, ...(operation.sign === 'wbi+dm' ? NEUTRAL_DM : {}) }, keys, wts)
    : encodeQuery(queryParams);
  const url = query === '' ? base : `${base}?${query}`;
  const init: RequestInit = { method: operation.method, credentials: 'include', cache: 'no-store' };
  if (!isForm) return { url, init };

  const form = new URLSearchParams({ ...fixedForm, ...params });
  if (csrf !== undefined) form.set('csrf', csrf);
  // A URLSearchParams body sets the form content type by itself.
  return { url, init: { ...init, body: form } };
}
