import { sandboxOf } from '../state/sandbox.ts';
import type { Account, World } from '../state/world.ts';
import type { Fault, WireEntry } from '../types.ts';
import { check } from './checks.ts';
import { bend, type Faults, leavesAnswerAlone, lets } from './faults.ts';
import type { Journal } from './journal.ts';
import { pagedParams, withoutTotals } from './paging.ts';
import { readParams } from './params.ts';
import type { Registry } from './registry.ts';
import { done, fail, type Reply } from './reply.ts';
import type { SimRequest } from './request.ts';
import type { Context, Route, SiteRoute } from './route.ts';

export interface Service {
  /** @returns the answer and how long to wait before sending it. */
  answer(request: SimRequest, entry: WireEntry): { reply: Reply; delayMs: number };
}

export interface ServiceParts {
  readonly registry: Registry;
  readonly site: readonly SiteRoute[];
  readonly journal: Journal;
  readonly faults: Faults;
  readonly world: () => World;
  /** Milliseconds. */
  readonly now: () => number;
  readonly latencyMs: number;
}

const SLOW_MS = 1500;

function accountOf(request: SimRequest, world: World): Account | null {
  const session = request.cookies.get('SESSDATA');
  if (session === undefined) return null;
  return [...world.accounts.values()].find(({ sessdata }) => sessdata === session) ?? null;
}

function contextOf(
  route: Route,
  request: SimRequest,
  world: World,
  account: Account | null,
  now: number,
): Context {
  return {
    world,
    request,
    account,
    now,
    params: pagedParams(
      readParams(route.method === 'POST' ? request.form : request.query),
      world.options.paging[route.operation],
    ),
    get me() {
      if (!account) throw new Error(`${route.operation} needs an account but does not say so`);
      return account;
    },
  };
}

/** Judges requests and lets the routes answer: everything but the socket. */
export function createService(parts: ServiceParts): Service {
  const { registry, site, journal, faults } = parts;

  const answerRoute = (
    route: Route,
    request: SimRequest,
    entry: WireEntry,
    fault: Fault | null,
  ): Reply => {
    const world = parts.world();
    const now = Math.floor(parts.now() / 1000);
    const account = fault?.kind === 'session-expired' ? null : accountOf(request, world);
    entry.account = account?.mid ?? null;
    const report = (rule: Parameters<Journal['report']>[1], detail: string) =>
      journal.report(entry, rule, detail);
    const refusal = check({ route, request, world, account, now, n: entry.n, report });
    if (refusal) return refusal;
    if (fault && !lets(fault, route.method)) return done();
    if (fault?.kind !== 'no-effect') {
      const reply = route.handle(contextOf(route, request, world, account, now));
      return withoutTotals(reply, world.options.paging[route.operation]);
    }
    const copy = sandboxOf(world);
    const shadow = (account && copy.accounts.get(account.mid)) ?? null;
    return route.handle(contextOf(route, request, copy, shadow, now));
  };

  const answerKnown = (
    operations: readonly string[],
    entry: WireEntry,
    isApi: boolean,
    produce: (fault: Fault | null) => Reply,
  ) => {
    entry.operation = operations[0] ?? null;
    const fault = faults.strike(entry, operations);
    entry.fault = fault?.kind ?? null;
    if (fault?.kind === 'rotate-keys') parts.world().rotateWbi();
    const reply = produce(fault);
    const wait = fault?.delayMs ?? (fault?.kind === 'slow' ? SLOW_MS : 0);
    const delayMs = wait + (isApi ? parts.latencyMs : 0);
    const isBent = fault !== null && !leavesAnswerAlone(fault);
    return { reply: isBent ? bend(fault, reply, entry.n) : reply, delayMs };
  };

  return {
    answer: (request, entry) => {
      const found = registry.find(request);
      if (found && 'route' in found) {
        const { operation, aliases = [] } = found.route;
        return answerKnown([operation, ...aliases], entry, true, (fault) =>
          answerRoute(found.route, request, entry, fault),
        );
      }
      if (found) {
        journal.report(entry, 'method', `${request.method} instead of ${found.allowed}`);
        return { reply: fail(-405, undefined, 405), delayMs: 0 };
      }
      const page = site.find(
        ({ host, path }) =>
          request.method === 'GET' && host.test(request.host) && path.test(request.path),
      );
      if (!page) {
        journal.unknown.push(entry);
        return { reply: fail(-404, undefined, 404), delayMs: 0 };
      }
      return answerKnown([page.operation], entry, false, () => {
        const world = parts.world();
        const account = accountOf(request, world);
        entry.account = account?.mid ?? null;
        if (page.operation === 'site.wbi-image') {
          journal.report(entry, 'wbi-image-fetched', 'the key pictures are names, not pictures');
        }
        return page.handle({ world, request, account, now: Math.floor(parts.now() / 1000) });
      });
    },
  };
}
