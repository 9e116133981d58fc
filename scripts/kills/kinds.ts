import { isDeepStrictEqual } from 'node:util';
import { accountOf, writesOf } from '../../tests/engine/harness.ts';
import { ordersFor, reset } from '../../tests/engine/orders.ts';
import type { FakeBili } from '../../tests/fake-bili/index.ts';
import { ask, begin, killed, open, toEnd, until } from './browser.ts';

/** Kills the browser in the middle of a run of one kind, and in the middle of taking it back. */
export function createKindKills(bili: FakeBili) {
  /** Requests of a run: what it asks and sends once it has begun. */
  const requests = () => bili.log.filter(({ path }) => path.startsWith('/x/')).length;
  const sent = () => [...writesOf(bili)].sort();

  function orderOf(kind: string) {
    const order = ordersFor(bili)[kind];
    if (!order) throw new Error(`no such kind: ${kind}`);
    return order;
  }

  async function undisturbed(kind: string) {
    reset(bili);
    const { browser, page } = await open(bili);
    const before = requests();
    await begin(page, orderOf(kind));
    const run = await toEnd(page);
    const all = requests() - before;
    const [account, writes] = [accountOf(bili), sent()];
    const undos = (await ask(page, 'runs.undo', { id: run.id })) as { id: string }[];
    for (const { id } of undos) await toEnd(page, id);
    const back = { all: requests() - before - all, account: accountOf(bili), writes: sent() };
    await browser.close();
    return { all, account, writes, back };
  }

  type Whole = Awaited<ReturnType<typeof undisturbed>>;

  async function isRightKilledAt(kind: string, request: number, whole: Whole): Promise<boolean> {
    reset(bili);
    const order = orderOf(kind);
    const first = await open(bili);
    const before = requests();
    await begin(first.page, order);
    await until(() => requests() - before >= request, `request ${request}`);
    const { browser, page } = await killed(bili, first);
    const run = await toEnd(page);
    const lines = (await ask(page, 'runs.items', { id: run.id })) as { state: string }[];
    await browser.close();
    return (
      lines.length === order.items.length &&
      lines.every(({ state }) => state === 'verified') &&
      isDeepStrictEqual(accountOf(bili), whole.account) &&
      isDeepStrictEqual(sent(), whole.writes)
    );
  }

  async function isRightUndoKilledAt(kind: string, request: number, whole: Whole) {
    reset(bili);
    const first = await open(bili);
    await begin(first.page, orderOf(kind));
    const run = await toEnd(first.page);
    const before = requests();
    await ask(first.page, 'runs.undo', { id: run.id });
    await until(() => requests() - before >= request, `request ${request} of the undo`);
    const { browser, page } = await killed(bili, first);
    // Joins what is under way, and orders nothing that was brought back already.
    const undos = (await ask(page, 'runs.undo', { id: run.id })) as { id: string }[];
    for (const { id } of undos) await toEnd(page, id);
    const left = (await ask(page, 'runs.undo', { id: run.id })) as unknown[];
    await browser.close();
    return (
      left.length === 0 &&
      isDeepStrictEqual(accountOf(bili), whole.back.account) &&
      isDeepStrictEqual(sent(), whole.back.writes)
    );
  }

  /** So many places, evenly apart. */
  const places = (all: number, times: number) => [
    ...new Set(Array.from({ length: times }, (_, n) => 1 + Math.floor((n * all) / times))),
  ];

  return async function kill(kind: string, times: number, wrong: string[]): Promise<number> {
    const whole = await undisturbed(kind);
    const [inRun, inUndo] = [places(whole.all, times), places(whole.back.all, times)];
    for (const place of inRun) {
      if (!(await isRightKilledAt(kind, place, whole))) {
        wrong.push(`${kind} at request ${place} of ${whole.all}`);
      }
    }
    if (whole.back.all === 0) {
      console.log(`${kind}: killed at ${inRun.join(', ')} of ${whole.all}; no way back`);
      return inRun.length;
    }
    for (const place of inUndo) {
      if (!(await isRightUndoKilledAt(kind, place, whole))) {
        wrong.push(`undo of ${kind} at request ${place} of ${whole.back.all}`);
      }
    }
    const undo = `its undo at ${inUndo.join(', ')} of ${whole.back.all}`;
    console.log(`${kind}: killed at ${inRun.join(', ')} of ${whole.all}, ${undo}`);
    return inRun.length + inUndo.length;
  };
}
