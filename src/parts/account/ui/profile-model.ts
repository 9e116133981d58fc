import { batch, computed, signal } from '@preact/signals';
import type { Account } from '@/src/parts/account/shared/account.ts';
import { beijingDay } from '@/src/parts/account/shared/log-entry.ts';
import {
  changedFields,
  fieldOfCode,
  type OwnProfile,
  PROFILE_RULES,
  type Profile,
  type ProfileField,
  REVIEWED_FIELDS,
} from '@/src/parts/account/shared/profile.ts';
import { signInReview } from '@/src/parts/account/shared/sign-review.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { type Ended, oneItem, orderOne, undoOne } from '@/src/ui/order-one.ts';
import { readResource } from '@/src/ui/read-resource.ts';
import { markTold } from '@/src/ui/told.ts';
import { createNameCheck } from './name-check.ts';
import { endOfSaving, endOfUndo, isThere, type ProfileEnd } from './profile-end.ts';

/** What is asked before anything is sent: the differences, then the name by itself; or its undo. */
export type ProfileStep = 'edit' | 'differences' | 'rename' | 'undo-rename';

/** Editing one's own profile: what was typed, what differs from what is there, how saving ended. */
export function createProfileModel(ask: Background, mid: number) {
  const saved = readResource(ask, 'account.profile');
  const edits = signal<Partial<Profile>>({});
  const step = signal<ProfileStep>('edit');
  const busy = signal(false);
  const end = signal<ProfileEnd | null>(null);
  const account = signal<Account | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  /** A signature that waits for its review, by what was saved from here; null: none is known of. */
  const waiting = signal<string | null>(null);
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

  /**
   * Saving anything but a signature writes the one that is shown, over one that waits for its
   * review: what waits goes along then.
   */
  const withWaiting = (fields: readonly ProfileField[]): Partial<Profile> =>
    waiting.peek() !== null && fields.length > 0 && !fields.includes('sign')
      ? { sign: waiting.peek() ?? '' }
      : {};

  const costs = () => changed.peek().includes('name') && base.peek()?.freeRename !== true;

  function type(field: ProfileField, value: string) {
    edits.value = { ...edits.peek(), [field]: value };
    const { state, error: refused } = end.peek() ?? {};
    if (state !== 'failed' || fieldOfCode(refused?.code) === field) end.value = null;
    if (field !== 'name') return;
    const isAsked = changed.peek().includes('name') && problemOf('name') === null;
    names.typed(isAsked ? value : null);
  }

  /** The balance; a help and no more: without it the service says whether it is enough. */
  const balance = () =>
    ask('account.mine', { from: 'network' }).then(
      (found) => found?.value ?? null,
      () => null,
    );

  /**
   * Asks what is there now, and then shows what would change: it may have changed elsewhere. Typing
   * goes on meanwhile; coins are asked for only where some would be spent.
   */
  async function review() {
    busy.value = true;
    error.value = null;
    const [found, review] = await Promise.all([
      costs() ? balance() : null,
      ask('account.signReview', {}).catch(() => null),
      saved.refresh(),
    ]);
    account.value = found;
    waiting.value = signInReview(review, base.peek()?.sign ?? '', Date.now());
    busy.value = false;
    error.value = saved.state.peek().error;
    const isWhole = base.peek()?.missing.length === 0;
    if (!disposed && !error.peek() && isWhole && changed.peek().length > 0) {
      step.value = 'differences';
    }
  }

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
    const of: Partial<Profile> = {
      ...Object.fromEntries(fields.map((field) => [field, next[field]])),
      ...withWaiting(fields),
    };
    busy.value = true;
    tell(await orderOne(ask, oneItem('profile-update', { id: mid, title: next.name, of })), of);
  }

  function tell(ended: Ended, sent: Partial<Profile>) {
    if (disposed) return;
    busy.value = false;
    markTold([{ id: ended.id, undoOf: null }]);
    const told = endOfSaving(ended, sent);
    end.value = told;
    if (!isThere(told)) return;
    // What was typed meanwhile is still to be saved.
    const left = Object.entries(edits.peek()).filter(
      ([field, value]) => sent[field as ProfileField] !== value,
    );
    const { note } = told;
    const isShown = (field: string) =>
      note !== 'review' || !REVIEWED_FIELDS.includes(field as ProfileField);
    const shown = Object.entries(sent).filter(([field]) => isShown(field));
    batch(() => {
      edits.value = Object.fromEntries(left);
      saved.patch((profile) => ({ ...profile, ...Object.fromEntries(shown) }));
    });
    if (edits.peek().name === undefined) names.stop();
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
    markTold([{ id: ended.id, undoOf: last.undoable }]);
    end.value = endOfUndo(ended, last);
    void saved.refresh();
  }

  return {
    saved,
    base,
    values,
    changed,
    waiting,
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
      const renamed = end.peek()?.sent.name !== undefined;
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
