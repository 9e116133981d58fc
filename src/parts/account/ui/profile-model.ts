import { computed, signal } from '@preact/signals';
import type { ItemNote } from '@/src/engine/shared/runs.ts';
import type { Account } from '@/src/parts/account/shared/account.ts';
import { beijingDay } from '@/src/parts/account/shared/log-entry.ts';
import {
  changedFields,
  fieldOfCode,
  type OwnProfile,
  PROFILE_RULES,
  type Profile,
  type ProfileField,
} from '@/src/parts/account/shared/profile.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { type EndState, endState } from '@/src/ui/end-state.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { type Ended, oneItem, orderOne, undoOne } from '@/src/ui/order-one.ts';
import { createResource } from '@/src/ui/resource.ts';
import { createNameCheck } from './name-check.ts';

/** What is asked before anything is sent: the differences, then the name by itself; or its undo. */
export type ProfileStep = 'edit' | 'differences' | 'rename' | 'undo-rename';

export interface ProfileEnd {
  readonly state: EndState;
  readonly error: BiliErrorFields | null;
  readonly note: ItemNote | null;
  readonly fields: readonly ProfileField[];
  /** What an undo takes back; null: nothing can be taken back. */
  readonly undoable: string | null;
}

/** Editing one's own profile: what was typed, what differs from what is there, how saving ended. */
export function createProfileModel(ask: Background, mid: number) {
  const saved = createResource((from, stop) => ask('account.profile', { from }, { signal: stop }));
  const edits = signal<Partial<Profile>>({});
  const step = signal<ProfileStep>('edit');
  const busy = signal(false);
  const end = signal<ProfileEnd | null>(null);
  const account = signal<Account | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  const names = createNameCheck(ask, mid);
  let disposed = false;

  const base = computed((): OwnProfile | null => saved.value.value);
  const values = computed((): Profile | null => base.value && { ...base.value, ...edits.value });
  const changed = computed((): readonly ProfileField[] =>
    base.value && values.value ? changedFields(base.value, values.value) : [],
  );
  /** What is known against a field that differs. */
  const problemOf = (field: ProfileField) => {
    const value = values.value?.[field];
    if (value === undefined || !changed.value.includes(field)) return null;
    return PROFILE_RULES[field](value, beijingDay(Date.now() / 1000));
  };

  function type(field: ProfileField, value: string) {
    edits.value = { ...edits.peek(), [field]: value };
    const { state, error: refused } = end.peek() ?? {};
    if (state !== 'failed' || fieldOfCode(refused?.code) === field) end.value = null;
    if (field !== 'name') return;
    const isAsked = changed.peek().includes('name') && problemOf('name') === null;
    names.typed(isAsked ? value : null);
  }

  /** Asks what is there now, and then shows what would change: it may have changed elsewhere. */
  async function review() {
    busy.value = true;
    error.value = null;
    await saved.refresh();
    try {
      const found = await ask('account.mine', { from: 'network' });
      account.value = found?.value ?? null;
    } catch (thrown) {
      error.value = fieldsOf(thrown);
    }
    busy.value = false;
    error.value = saved.state.peek().error ?? error.peek();
    const isWhole = base.peek()?.missing.length === 0;
    if (!disposed && !error.peek() && isWhole && changed.peek().length > 0) {
      step.value = 'differences';
    }
  }

  const costs = () => changed.peek().includes('name') && base.peek()?.freeRename !== true;

  /** @param without A field that is left as it is after all. */
  async function save(without?: ProfileField) {
    const now = base.peek();
    const next = values.peek();
    const fields = changed.peek().filter((field) => field !== without);
    if (!now || !next || busy.peek()) return;
    if (without) {
      const { [without]: _, ...rest } = edits.peek();
      edits.value = rest;
      names.stop();
    }
    step.value = 'edit';
    if (fields.length === 0) return;
    const of = Object.fromEntries(fields.map((field) => [field, next[field]]));
    busy.value = true;
    tell(await orderOne(ask, oneItem('profile-update', { id: mid, title: next.name, of })), fields);
  }

  function tell(ended: Ended, fields: readonly ProfileField[]) {
    if (disposed) return;
    busy.value = false;
    const state = endState(ended);
    const isDone = state === 'done' || state === 'already';
    // What waits for its review is not there to be taken back.
    const waits =
      ended.note === 'review' && fields.every((one) => one === 'name' || one === 'sign');
    const undoable = state === 'done' && ended.undoable && !waits ? ended.id : null;
    end.value = { state, error: ended.error, note: ended.note, fields, undoable };
    if (!isDone) return;
    edits.value = {};
    names.stop();
    void saved.refresh();
  }

  async function undo() {
    const last = end.peek();
    if (!last?.undoable || busy.peek()) return;
    step.value = 'edit';
    busy.value = true;
    const ended = await undoOne(ask, last.undoable);
    if (disposed) return;
    busy.value = false;
    const state = endState(ended);
    const isBack = state === 'done' || state === 'already';
    end.value = {
      ...last,
      state: isBack ? 'undone' : state,
      error: ended.error,
      note: ended.note,
      undoable: isBack ? null : last.undoable,
    };
    void saved.refresh();
  }

  return {
    saved,
    base,
    values,
    changed,
    step,
    busy,
    end,
    error,
    /** Asked for with the differences; null: not known. */
    account,
    check: names.check,
    problemOf,
    /** Nothing that is known against it, and something to save. */
    canSave: computed(
      () => changed.value.length > 0 && changed.value.every((field) => problemOf(field) === null),
    ),
    type,
    reset() {
      edits.value = {};
      end.value = null;
      names.stop();
    },
    review,
    /** From the differences on: a name that costs is asked about by itself. */
    agree() {
      if (costs()) step.value = 'rename';
      else void save();
    },
    save,
    askUndo() {
      const renamed = end.peek()?.fields.includes('name') ?? false;
      if (renamed) step.value = 'undo-rename';
      else void undo();
    },
    undo,
    back() {
      step.value = 'edit';
    },
    dispose() {
      disposed = true;
      names.stop();
      saved.dispose();
    },
  };
}

export type ProfileModel = ReturnType<typeof createProfileModel>;
