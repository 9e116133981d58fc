import { signal } from '@preact/signals';
import type { Act } from '@/src/engine/shared/act.ts';
import { endState, type NoticeState } from '@/src/engine/shared/end-state.ts';
import type { ItemNote, JournalEntry, Run } from '@/src/engine/shared/runs.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { AnyKind } from '@/src/shared/kind-ids.ts';
import type { Said } from './said.ts';

/** How something that was ordered went on; a notice at the foot of a view. */
export interface Outcome {
  /** Which notice: what is known of it changes. */
  readonly key: number;
  /** Of the run; '' while that is not known. */
  readonly id: string;
  readonly kind: AnyKind;
  /** What was ordered, as it is told. */
  readonly said: Said;
  /** The kind of change has a way back; of a click, it changed something. */
  readonly undoable: boolean;
  readonly state: NoticeState | 'undone-part';
  /** Set when it was many. */
  readonly run: Run | null;
  readonly note: ItemNote | null;
  readonly error: BiliErrorFields | null;
  /** Items that failed or are in doubt, when it was many. */
  readonly left: readonly JournalEntry[];
}

/** Older ones are in the journal. */
const MOST = 3;

/** How a single act stands, as a notice tells it: what was so already is done, what waits goes on. */
export function stateOf(act: Pick<Act, 'state' | 'note'>): Outcome['state'] {
  const state = endState(act);
  if (state === 'waiting') return 'doing';
  return state === 'already' ? 'done' : state;
}

/** Nothing of it needs to be read: the list shows it, and the journal has its way back. */
const givesWay = ({ state, left }: Outcome) =>
  left.length === 0 && (state === 'done' || state === 'undone');

const isOpen = ({ state }: Outcome) => state === 'doing' || state === 'undoing';

/**
 * The notices of a view, oldest first: a few, of which the last is shown, and none that goes on is
 * dropped. What went well gives way to what comes after it.
 */
export function createOutcomes() {
  const list = signal<readonly Outcome[]>([]);
  let last = 0;

  function trimmed(all: readonly Outcome[]): readonly Outcome[] {
    const kept = all.filter((one, index) => index === all.length - 1 || !givesWay(one));
    const over = kept.length - MOST;
    const oldest = new Set(kept.filter((one) => !isOpen(one)).slice(0, Math.max(0, over)));
    return kept.filter((one) => !oldest.has(one));
  }

  return {
    list,
    /** Adds a notice; gives its key. */
    add(outcome: Omit<Outcome, 'key'>): number {
      last += 1;
      list.value = trimmed([...list.peek(), { ...outcome, key: last }]);
      return last;
    },
    change(key: number, change: Partial<Outcome>) {
      const changed = list.peek().map((one) => (one.key === key ? { ...one, ...change } : one));
      list.value = trimmed(changed);
    },
    find: (wanted: (outcome: Outcome) => boolean) => list.peek().findLast(wanted),
    drop(key: number) {
      list.value = list.peek().filter((one) => one.key !== key);
    },
    dropEnded() {
      list.value = list.peek().filter(isOpen);
    },
  };
}
