import { batch, computed, signal } from '@preact/signals';
import type { CheckLine, CheckRow } from '@/src/parts/check/shared/check.ts';
import { failedLine } from '@/src/parts/check/shared/failed-line.ts';
import type { Background } from '@/src/rpc/client.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { type Ended, orderOne, undoOne } from '@/src/ui/order-one.ts';
import { createRefusal } from '@/src/ui/refusal.ts';
import {
  CHECK_GROUP,
  CHECK_GROUP_RENAMED,
  WRITE_STEPS,
  type WriteStep,
  type WriteSubject,
} from './check-write-steps.ts';

/** What came of a step, and of taking it back once that was tried. */
interface Tried {
  readonly end: Ended;
  readonly undo: Ended | null;
}

const isTrue = (end: Pick<Ended, 'state'> | null) => end?.state === 'verified';

/** A write that ended, as a line of the table: without a name, a title or an id. */
export function writeLine(operation: string, { state, error, note }: Ended): CheckLine {
  if (error) return { ...failedLine(operation, error), facts: [] };
  const verdict = !isTrue({ state }) ? 'odd' : note === 'already' ? 'unneeded' : 'works';
  const paths = verdict === 'odd' ? [`read back: ${note ?? state}`] : [];
  return { operation, verdict, code: null, paths, absent: [], facts: [] };
}

/**
 * Writes that are checked one by one, each when somebody presses its button and each with a way
 * back. They are orders like all others: planned, written down, read back.
 */
export function createCheckWrites(ask: Background, own: () => number | null) {
  const subject = signal<WriteSubject | null>(null);
  const tried = signal<ReadonlyMap<string, Tried>>(new Map());
  /** The step that is under way, forth or back. */
  const busy = signal<string | null>(null);
  const refusal = createRefusal();
  /** Names of our groups that stand in the account. */
  const left = signal<readonly string[]>([]);

  const holds = ({ id }: WriteStep) => {
    const one = tried.value.get(id);
    return one !== undefined && isTrue(one.end) && !isTrue(one.undo);
  };
  const endOf = ({ id }: WriteStep) => tried.value.get(id)?.end ?? null;
  const lacks = (step: WriteStep) => subject.value === null || step.lacks(subject.value);
  const around = (step: WriteStep) => {
    const chain = WRITE_STEPS.filter((one) => one.chain === step.chain && !lacks(one));
    const place = chain.indexOf(step);
    return { before: chain.slice(0, place), after: chain.slice(place + 1) };
  };

  const groupName = () => {
    const rename = WRITE_STEPS.find(({ id }) => id === 'rename');
    return rename && holds(rename) ? CHECK_GROUP_RENAMED : CHECK_GROUP;
  };
  /** Groups of ours that are there, of whatever check; the one that is written with first. */
  async function findGroups() {
    const list = (await ask('groups.list', { from: 'any' }))?.value ?? [];
    const names = [CHECK_GROUP, CHECK_GROUP_RENAMED];
    left.value = list.map(({ name }) => name).filter((name) => names.includes(name));
    return list.find(({ name }) => name === groupName())?.tagid ?? null;
  }

  /** One that is not in the watch-later list, by somebody who is followed. */
  async function findVideo(mid: number): Promise<WriteSubject['video']> {
    const [later, uploads] = await Promise.all([
      ask('toview.list', { from: 'any' }),
      ask('works.latest', { mid, from: 'any' }),
    ]);
    const there = new Set(later?.value.map(({ aid }) => aid));
    const found = uploads?.value.list.find(({ aid }) => !there.has(aid));
    return found ? { aid: found.aid, title: found.title } : null;
  }

  /** Whose uploads are hidden or refused gives no video; the steps that need one say why. */
  async function lookForVideo(mid: number | undefined) {
    try {
      return { video: mid === undefined ? null : await findVideo(mid), videoRefused: null };
    } catch (caught) {
      return { video: null, videoRefused: fieldsOf(caught) };
    }
  }

  async function guarded(id: string, doing: () => Promise<void>) {
    if (busy.peek() !== null) return;
    busy.value = id;
    refusal.clear();
    try {
      await doing();
    } catch (caught) {
      refusal.tell(fieldsOf(caught));
    } finally {
      busy.value = null;
    }
  }

  async function told(step: WriteStep, one: Tried) {
    tried.value = new Map(tried.peek()).set(step.id, one);
    const now = subject.peek();
    if (now && step.chain === 'group') subject.value = { ...now, tagid: await findGroups() };
  }

  return {
    subject,
    busy,
    error: refusal.error,
    /** Finds what is written with; reads only. */
    prepare: () =>
      guarded('prepare', async () => {
        const mid = own();
        if (mid === null) return;
        const people = await ask('relations.followed', { mid, pn: 1, from: 'any' });
        const first = people?.value.people[0];
        const person = first ? { mid: first.mid, name: first.name } : null;
        const { video, videoRefused } = await lookForVideo(person?.mid);
        const tagid = await findGroups();
        batch(() => {
          tried.value = new Map();
          subject.value = { tagid, person, video, videoRefused };
        });
      }),
    lacks,
    /** What stands in the account for the sake of the check: to be told until it is gone. */
    left: computed((): readonly string[] => {
      const [added, removed] = WRITE_STEPS.filter(({ chain }) => chain === 'video');
      const isThere = added && holds(added) && !(removed && holds(removed));
      const title = isThere ? subject.value?.video?.title : undefined;
      return title === undefined ? left.value : [...left.value, title];
    }),
    triedOf: (step: WriteStep) => tried.value.get(step.id) ?? null,
    /** Its turn has come: all before it hold, and it does not. */
    isNext: (step: WriteStep) =>
      !lacks(step) && !holds(step) && around(step).before.every((one) => holds(one)),
    /** What came after it stands on it, so that is taken back first. */
    canUndo(step: WriteStep) {
      const end = endOf(step);
      const stands = (one: WriteStep) => holds(one) || (one.renews && isTrue(endOf(one)));
      return end?.undoable === true && holds(step) && !around(step).after.some(stands);
    },
    run: (step: WriteStep) =>
      guarded(step.id, async () => {
        const now = subject.peek();
        const order = now && step.order(now);
        if (order) await told(step, { end: await orderOne(ask, order), undo: null });
      }),
    undo: (step: WriteStep) =>
      guarded(step.id, async () => {
        const end = endOf(step);
        if (end) await told(step, { end, undo: await undoOne(ask, end.id) });
      }),
    /** As the table shows them: what was tried, and what was taken back. */
    rows: computed((): readonly CheckRow[] =>
      WRITE_STEPS.flatMap(({ id, operation }) => {
        const one = tried.value.get(id);
        if (!one) return [];
        const row = (name: string, end: Ended) => ({
          operation: name,
          path: name,
          line: writeLine(name, end),
        });
        const undo = one.undo ? [row(`${operation} undo`, one.undo)] : [];
        return [row(operation, one.end), ...undo];
      }),
    ),
    dispose: refusal.clear,
  };
}

export type WritesModel = ReturnType<typeof createCheckWrites>;
