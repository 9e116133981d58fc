import { signal } from '@preact/signals';
import { type EndState, endState } from '@/src/engine/shared/end-state.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import { type Ended, oneItem, orderOne, undoOne } from './order-one.ts';
import type { SpaceParts } from './person-parts.ts';
import { createWaitsFor } from './waits-for.ts';

export interface OrderEnd extends Pick<Ended, 'error' | 'note'> {
  readonly state: EndState;
  /** What an undo takes back; null: nothing can be taken back. */
  readonly undoable: string | null;
}

/**
 * One thing that is changed with a click: how that ended, and the way back.
 * @param changed It came true, or was taken back; called just before that is told.
 */
export function createOrder(parts: SpaceParts, changed?: (how: 'done' | 'undone') => void) {
  const busy = signal(false);
  const end = signal<OrderEnd | null>(null);
  const waits = createWaitsFor(parts.ask);

  async function run(send: () => Promise<Ended>, done: 'done' | 'undone') {
    if (busy.peek()) return null;
    busy.value = true;
    void waits.look();
    const act = await send();
    waits.over();
    if (parts.signal.aborted) return null;
    const state = endState(act);
    const isDone = state === 'done';
    if (isDone) changed?.(done);
    end.value = {
      error: act.error,
      note: act.note,
      state: isDone ? done : state,
      // A second undo would only hear that there was one; one that failed may be tried again.
      undoable: wayBack(act, isDone, done),
    };
    busy.value = false;
    return end.value.state;
  }

  function wayBack({ id, undoable }: Ended, isDone: boolean, done: 'done' | 'undone') {
    if (done === 'undone') return isDone ? null : (end.peek()?.undoable ?? null);
    return undoable ? id : null;
  }

  return {
    busy,
    /** What it waits for, in words, while it is on its way. */
    behind: waits.words,
    end,
    /** Gives how it ended; null while another one is under way. */
    order(kind: KindId, of: object, title?: string) {
      const target = { id: parts.mid, of, ...(title && { title }) };
      return run(() => orderOne(parts.ask, oneItem(kind, target)), 'done');
    },
    async undo() {
      const id = end.peek()?.undoable;
      return id ? run(() => undoOne(parts.ask, id), 'undone') : null;
    },
    dismiss() {
      end.value = null;
    },
  };
}
