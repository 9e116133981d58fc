import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';

export interface ResourceState<T> {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** What is known, also while newer data are on their way or after a refresh failed. */
  readonly data: Sourced<T> | null;
  readonly refreshing: boolean;
  readonly error: BiliErrorFields | null;
}

export type Load<T> = (from: From, signal: AbortSignal) => Promise<Sourced<T> | null>;

/** How the interface tells its views apart (`data-state`). */
export type ViewState = 'loading' | 'ready' | 'empty' | 'private' | 'signed-out' | 'failed';

/** So long what was asked ahead is as good as asked now. */
const AHEAD_MS = 1_000;

/**
 * Something the interface shows: drawn from the cache at once, refreshed behind. Failing to
 * refresh keeps what is shown and says so.
 */
export function createResource<T>(load: Load<T>) {
  const state = signal<ResourceState<T>>({
    status: 'idle',
    data: null,
    refreshing: false,
    error: null,
  });
  let current: AbortController | null = null;
  /** What was asked ahead, and when. */
  let ahead: { readonly kept: Promise<Sourced<T> | null>; readonly atMs: number } | null = null;

  const set = (change: Partial<ResourceState<T>>) => {
    state.value = { ...state.peek(), ...change };
  };

  /** What was asked just now need not be asked again. */
  function takeAhead(first: From) {
    const found = ahead;
    ahead = null;
    return first !== 'network' && found && Date.now() - found.atMs < AHEAD_MS ? found.kept : null;
  }

  async function run(first: From) {
    const kept = takeAhead(first);
    // With a reason of its own: without one the browser makes an error for each, with its stack.
    if (!kept) current?.abort('newer');
    const controller = (kept && current) || new AbortController();
    current = controller;
    const { signal: stop } = controller;
    set({ refreshing: true, status: state.peek().data ? 'ready' : 'loading' });
    try {
      let found = first === 'network' ? null : await (kept ?? load('cache', stop));
      if (stop.aborted) return;
      const isOver = found?.stale === false;
      if (found) set({ status: 'ready', data: found, error: null, refreshing: !isOver });
      if (isOver) return;
      found = await load(first === 'network' ? 'network' : 'any', stop);
      if (stop.aborted) return;
      set({ status: 'ready', data: found ?? state.peek().data, error: null, refreshing: false });
    } catch (error) {
      if (stop.aborted) return;
      const fields = fieldsOf(error);
      const { data } = state.peek();
      // Signed out or hidden now: what was known before is no longer the person's to see.
      const gone = fields.kind === 'not-logged-in' || fields.kind === 'private';
      set({
        refreshing: false,
        error: fields,
        ...(data && !gone ? { status: 'ready' } : { status: 'failed', data: null }),
      });
    }
  }

  return {
    state: state as ReadonlySignal<ResourceState<T>>,
    value: computed(() => state.value.data?.value ?? null),
    /**
     * Only what is kept, before anybody looks: it can be drawn at once, and the first `load` goes on from there.
     * Never fails.
     */
    async recall() {
      if (state.peek().status !== 'idle' || ahead) return;
      current = new AbortController();
      const kept = load('cache', current.signal);
      ahead = { kept, atMs: Date.now() };
      const found = await kept.catch(() => null);
      if (found && ahead?.kept === kept) set({ data: found });
    },
    /** What was recalled holds no more, before anybody saw it. */
    forget() {
      ahead = null;
      if (state.peek().data) set({ data: null });
    },
    /** Cache first, then the service if the cache is stale. */
    load: () => run('any'),
    /** Straight from the service, keeping what is shown until it comes. */
    refresh: () => run('network'),
    /** Replaces the value ahead of the service's word (after a verified act). */
    patch(change: (value: T) => T) {
      const { data } = state.peek();
      if (data) set({ data: { ...data, value: change(data.value) } });
    },
    dispose: () => current?.abort('ended'),
  };
}

export type Resource<T> = ReturnType<typeof createResource<T>>;

/**
 * The view state that a resource stands for; `isEmpty` looks at the value. Nothing, of which rows
 * could not be read, is no empty list.
 * @param dropped Of all that was read, where that is more than one answer.
 */
export function viewState<T>(
  { status, data, error }: ResourceState<T>,
  isEmpty: (value: T) => boolean = () => false,
  dropped: number = data?.dropped ?? 0,
): ViewState {
  if (data) return !isEmpty(data.value) ? 'ready' : dropped > 0 ? 'failed' : 'empty';
  if (status !== 'failed') return 'loading';
  if (error?.kind === 'not-logged-in') return 'signed-out';
  return error?.kind === 'private' ? 'private' : 'failed';
}
