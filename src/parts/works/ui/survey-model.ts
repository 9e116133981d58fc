import { computed, signal } from '@preact/signals';
import type { Collected } from '@/src/collect/shared/collected.ts';
import type { Upload } from '@/src/parts/works/shared/upload.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import type { SpaceParts } from '@/src/ui/person-parts.ts';

type Word = 'start' | 'pause' | 'resume' | 'cancel';

/** The survey of all uploads of a person, live, and what it has learnt. */
export function createSurveyModel(
  { ask, mid, signal: ended }: SpaceParts,
  /** The signed-in account; surveys of others are none of ours. */
  viewer: number | null,
) {
  const survey = signal<Collected | null>(null);
  const uploads = signal<readonly Upload[] | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  const busy = signal(false);

  async function quietly(doing: () => Promise<void>) {
    try {
      await doing();
    } catch (caught) {
      if (!ended.aborted) error.value = fieldsOf(caught);
    }
  }

  async function put(next: Collected | null) {
    if (ended.aborted) return;
    const before = survey.peek();
    survey.value = next;
    const ends = next !== null && (next.state === 'done' || next.state === 'cancelled');
    // All of them again only where there is something else to see.
    if (!ends || (before?.state === next.state && uploads.peek())) return;
    const found = await ask('survey.uploads', { mid });
    if (!ended.aborted) uploads.value = found;
  }

  const stop = collectedLast.watch((told) => {
    const isOurs = told?.of === mid && told.account === (viewer ?? 0);
    if (isOurs) void quietly(() => put(told));
  });
  ended.addEventListener('abort', stop);

  async function say(word: Word) {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    await quietly(async () => put(await ask(`survey.${word}`, { mid })));
    busy.value = false;
  }

  return {
    survey,
    /** Everything that is kept, newest first; null until the survey has ended. */
    uploads,
    error,
    busy,
    isWhole: computed(() => survey.value?.completeAtMs != null),
    load: () => void quietly(async () => put(await ask('survey.get', { mid }))),
    start: () => void say('start'),
    pause: () => void say('pause'),
    resume: () => void say('resume'),
    cancel: () => void say('cancel'),
  };
}

export type SurveyModel = ReturnType<typeof createSurveyModel>;
