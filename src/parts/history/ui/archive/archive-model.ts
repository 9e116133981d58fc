import { batch, signal } from '@preact/signals';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** How the archive of the account stands, live, and what can be said to it. */
export function createArchiveModel(ask: Background) {
  /** null: nothing is known of it yet, or nobody is signed in. */
  const state = signal<ArchiveState | null>(null);
  /**
   * Another one whenever what is kept may be other than before, be it the progress of one viewing: what
   * was made of it is read again. null: nothing is known of it.
   */
  const stamp = signal<string | null>(null);
  /** So often it was said to have changed. */
  let changes = 0;
  /** Whether there is an archive has been asked. */
  const looked = signal(false);
  /** What is new was asked for, or nobody wanted that: the service is not being asked beside it. */
  const asked = signal(false);
  const error = signal<BiliErrorFields | null>(null);
  const busy = signal(false);
  const stop = new AbortController();
  let orders = 0;
  /** Looks that were begun, and which of them is shown: of two it is the one begun last. */
  let [looks, shown] = [0, 0];
  const { signal: ended } = stop;

  async function look() {
    const [ordered, heard] = [orders, changes];
    looks += 1;
    const mine = looks;
    try {
      const found = await ask('archive.get', {}, { signal: ended });
      // What was chosen meanwhile is not in it.
      if (ordered === orders && mine > shown) {
        shown = mine;
        const { account, count, reading } = found;
        batch(() => {
          state.value = found;
          stamp.value = JSON.stringify([account, count, reading?.completeAtMs, heard]);
        });
      }
    } catch {
      // Signed out there is none; whatever else fails is told where something is ordered.
    }
    if (!ended.aborted) looked.value = true;
  }

  /** One thing at a time; its answer is how it stands then. `ahead`: shown until then. */
  async function say(word: () => Promise<unknown>, ahead: Partial<ArchiveState> = {}) {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    orders += 1;
    const before = state.peek();
    if (before) state.value = { ...before, ...ahead };
    try {
      await word();
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
      state.value = before;
    }
    orders += 1;
    await look();
    busy.value = false;
  }

  return {
    state,
    stamp,
    looked,
    asked,
    error,
    busy,
    /** Begins; `refreshes`: somebody looks at it, so what is new is asked for. */
    follow(refreshes: boolean) {
      void look();
      if (refreshes) {
        ask('archive.refresh', { all: false })
          .then(look)
          .catch(() => undefined)
          .finally(() => {
            asked.value = true;
          });
      } else asked.value = true;
      ended.addEventListener(
        'abort',
        collectedLast.watch((told) => {
          if (told === null || told.id === 'archive') void look();
        }),
      );
      const changed = () => {
        changes += 1;
        void look();
      };
      onRevision(['archive'], changed, ended);
    },
    /** `ahead`: what is shown before the answer; nothing where another view would follow from it. */
    switchTo(on: boolean, ahead: Partial<ArchiveState> = {}) {
      // Browsers grant it to what is used; refused, it is asked for beside the room that is taken.
      if (on) navigator.storage.persist().catch(() => undefined);
      void say(() => ask('archive.switch', { on }), ahead);
    },
    showMarks: (on: boolean) => void say(() => ask('archive.showMarks', { on }), { marks: on }),
    every: (minutes: number) =>
      void say(() => ask('archive.every', { minutes }), { everyMinutes: minutes }),
    refresh: (all = false) => void say(() => ask('archive.refresh', { all })),
    pause: () => void say(() => ask('archive.pause', {})),
    resume: () => void say(() => ask('archive.resume', {})),
    cancel: () => void say(() => ask('archive.cancel', {})),
    tellShrunk: () => void say(() => ask('archive.toldShrunk', {})),
    tellCleared: () => void say(() => ask('archive.told', {})),
    dispose: () => stop.abort(),
  };
}

export type ArchiveModel = ReturnType<typeof createArchiveModel>;
