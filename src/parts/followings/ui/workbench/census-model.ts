import { signal } from '@preact/signals';
import type { CensusProgress } from '@/src/parts/followings/shared/census.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

type Word = 'start' | 'pause' | 'resume' | 'cancel';

/** What it has learnt is drawn so often while it goes on: everybody is read for that. */
const SHOW_MS = 30_000;

/** The census of the account, live. `news`: it has learnt something. */
export function createCensusModel(ask: Background, news: () => void, ended: AbortSignal) {
  const progress = signal<CensusProgress | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  const busy = signal(false);
  let shownMs = 0;

  async function look() {
    try {
      const next = await ask('census.get', {}, { signal: ended });
      const isMoving = next?.state === 'running';
      const isNews = next?.known !== progress.peek()?.known || !isMoving;
      progress.value = next;
      if (!next || !isNews || (isMoving && Date.now() - shownMs < SHOW_MS)) return;
      shownMs = Date.now();
      news();
    } catch {
      // Signed out there is none; whatever else fails is told where it is ordered.
      if (!ended.aborted) progress.value = null;
    }
  }

  async function say(word: Word) {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    try {
      await ask(`census.${word}`, {});
      await look();
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
    }
    busy.value = false;
  }

  return {
    /** null: it was never ordered, or nothing is known of it yet. */
    progress,
    error,
    busy,
    look: () => void look(),
    follow() {
      void look();
      const stop = collectedLast.watch((told) => {
        if (told === null || told.id === 'census') void look();
      });
      ended.addEventListener('abort', stop);
    },
    start: () => void say('start'),
    pause: () => void say('pause'),
    resume: () => void say('resume'),
    cancel: () => void say('cancel'),
  };
}

export type CensusModel = ReturnType<typeof createCensusModel>;
