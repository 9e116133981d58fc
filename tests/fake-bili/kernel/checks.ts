import type { Account, World } from '../state/world.ts';
import type { ViolationRule } from '../types.ts';
import { checkParams } from './params.ts';
import { fail, ok, type Reply, voucher } from './reply.ts';
import { FORM_TYPE, fieldOf, type SimRequest } from './request.ts';
import type { Route } from './route.ts';
import { checkDm, checkWbi } from './wbi.ts';

export interface Check {
  readonly route: Route;
  readonly request: SimRequest;
  readonly world: World;
  readonly account: Account | null;
  /** Unix seconds. */
  readonly now: number;
  /** Number of the request. */
  readonly n: number;
  report(rule: ViolationRule, detail: string): void;
}

function isBilibili(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' && (hostname === 'bilibili.com' || hostname.endsWith('.bilibili.com'))
  );
}

/** A POST of the site itself: urlencoded, from one of its pages, with the account's csrf token. */
function checkPost({ request, account, report }: Check): Reply | null {
  if (request.contentType !== FORM_TYPE) {
    report('content-type', request.contentType || 'none');
    return fail(-400);
  }
  if (!isBilibili(request.origin)) {
    report('origin', request.origin ?? 'none');
    return request.origin === null ? fail(-111) : fail(-403);
  }
  if (!isBilibili(request.referer)) {
    report('referer', request.referer ?? 'none');
    return fail(-111);
  }
  const csrf = fieldOf(request.form, 'csrf');
  if (!csrf) {
    report('csrf', 'missing from the form');
    return fail(-111);
  }
  if (csrf === account?.csrf) return null;
  // A token that fits the cookie was right until the account got a new one: stale, not wrong.
  if (csrf !== request.cookies.get('bili_jct')) report('csrf', 'not the value of the cookie');
  return fail(-111);
}

function checkSignature({ route, request, world, now, n, report }: Check): Reply | null {
  if (!route.wbi) return null;
  const verdict = checkWbi(request.rawQuery, world, now);
  if (verdict.result === 'retired') return fail(-403);
  if (verdict.result === 'wrong') {
    report(verdict.rule, verdict.detail);
    return route.wbi.refusal === 'code-352' ? fail(-352, voucher(n)) : ok(voucher(n));
  }
  const dm = route.wbi.dm ? checkDm(new Map(request.query)) : null;
  if (dm === null) return null;
  report('dm', dm);
  return fail(-352, voucher(n));
}

/** The refusal of the first rule that is broken, or null when the handler may have the request. */
export function check(subject: Check): Reply | null {
  const { route, request, account, report } = subject;
  if (route.auth === 'required' && account === null) {
    return route.refusals?.signedOut?.() ?? fail(-101);
  }
  if (route.method === 'POST') {
    const refusal = checkPost(subject);
    if (refusal) return refusal;
  } else if (route.withoutReferer && !isBilibili(request.referer)) {
    report('referer', request.referer ?? 'none');
    return route.withoutReferer();
  }
  const unsigned = checkSignature(subject);
  if (unsigned) return unsigned;
  const problem =
    checkParams(request.query, route.query ?? {}, 'query') ??
    (route.method === 'POST' ? checkParams(request.form, route.form ?? {}, 'form') : null);
  if (!problem) return null;
  report(problem.rule, problem.detail);
  return route.refusals?.parameters?.() ?? fail(problem.code);
}
