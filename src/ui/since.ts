import { computed, signal } from '@preact/signals';
import { hasEnded, type Run } from '@/src/engine/shared/runs.ts';
import { hasWayBack } from '@/src/engine/shared/way-back.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { hearOf } from './ahead.ts';
import { fieldsOf } from './error-fields.ts';
import { kindsInView } from './kinds-in-view.ts';
import { followOwnRuns } from './own-runs.ts';
import { createRunControl } from './run-control.ts';
import { LOOK_BACK, markTold, untold } from './told.ts';

/** A run that ended, and how taking it back goes. */
export interface Line {
  readonly run: Run;
  readonly undo: 'none' | 'under-way' | 'impossible';
  readonly error: BiliErrorFields | null;
}

/** More at once would push the lists away: what ended earlier is counted. */
const MOST = 3;

export const canTakeBack = ({ run, undo }: Line): boolean =>
  undo === 'none' && !run.undoCosts && hasWayBack(run);

/**
 * What the person has not seen yet: runs that ended since the last look, and what goes on or stands
 * still, from whatever surface. What a view in sight tells itself is left to it.
 */
export function createSince(ask: Background) {
  /** Newest first. */
  const lines = signal<readonly Line[]>([]);
  const more = signal(0);
  const runs = signal<readonly Run[]>([]);
  const isInView = ({ kind }: Run) => kindsInView.value.some((kinds) => kinds.includes(kind));
  const control = createRunControl(ask, put);

  function change(id: string, next: Partial<Line>) {
    lines.value = lines.peek().map((line) => (line.run.id === id ? { ...line, ...next } : line));
  }

  function add(run: Run) {
    const all = [{ run, undo: 'none', error: null } as const, ...lines.peek()];
    more.value += Math.max(0, all.length - MOST);
    lines.value = all.slice(0, MOST);
    markTold([run]);
  }

  /** An undo that ended takes the place of what it took back. */
  function putEnd(run: Run, seen: boolean) {
    const before = lines.peek().find((line) => line.run.id === run.undoOf);
    if (before) {
      change(before.run.id, { run, undo: 'none', error: null });
      markTold([run]);
      return;
    }
    // What was seen going on here does not just vanish, whoever told its end first.
    if (!isInView(run) && (seen || untold([run], Date.now()).length > 0)) add(run);
  }

  function put(run: Run) {
    const known = runs.peek().filter(({ id }) => id !== run.id);
    if (hasEnded(run)) {
      const seen = known.length < runs.peek().length;
      runs.value = known;
      putEnd(run, seen);
      return;
    }
    // Taken back, from wherever: there is no second way back meanwhile.
    if (run.undoOf !== null) change(run.undoOf, { undo: 'under-way', error: null });
    // A click that goes through is told where it was made; one that stands still is told here.
    if (run.single && !run.wait) return;
    const sorted = [...known, run].sort((a, b) => a.createdAtMs - b.createdAtMs);
    runs.value = sorted;
  }

  async function load({ learn, newest }: ReturnType<typeof followOwnRuns>) {
    // Signed out there is nothing of theirs to tell.
    const found = await ask('runs.recent', { limit: LOOK_BACK }).catch(() => []);
    learn(...found);
    const recent = found.map(newest);
    for (const one of recent) if (one.state === 'running') hearOf(one);
    for (const run of recent) if (!hasEnded(run)) put(run);
    for (const run of untold(recent, Date.now()).toReversed()) add(run);
  }

  async function undo({ run }: Line) {
    change(run.id, { undo: 'under-way', error: null });
    try {
      const begun = await ask('runs.undo', { id: run.id });
      if (begun.length === 0) change(run.id, { undo: 'impossible' });
      // How it goes is told by the view, which told the run as well.
      if (begun.some((one) => !one.single && isInView(one))) drop(run.id);
      for (const one of begun) put(one);
    } catch (caught) {
      change(run.id, { undo: 'none', error: fieldsOf(caught) });
    }
  }

  function drop(id: string) {
    lines.value = lines.peek().filter((line) => line.run.id !== id);
    if (lines.peek().length === 0) more.value = 0;
  }

  return {
    lines,
    /** Ended as well, and have no line. */
    more,
    /** Not ended, and told by no view in sight. */
    going: computed(() => runs.value.filter((run) => !isInView(run))),
    control,
    undo: (line: Line) => void undo(line),
    dismiss: ({ run }: Line) => drop(run.id),
    /** Follows everything; gives what ends it. */
    follow() {
      const news = followOwnRuns(put);
      void load(news);
      return news.stop;
    },
  };
}

export type Since = ReturnType<typeof createSince>;
