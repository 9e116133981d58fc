import { signal } from '@preact/signals';
import type { Run } from '@/src/engine/shared/runs.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from './error-fields.ts';

/** What a person can say to runs, with what came of saying it. */
export function createRunControl(ask: Background, changed: (run: Run) => void) {
  const busy = signal<string | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  async function say(word: 'pause' | 'resume' | 'cancel', id: string) {
    if (busy.peek() !== null) return;
    busy.value = id;
    error.value = null;
    try {
      changed(await ask(`runs.${word}`, { id }));
    } catch (caught) {
      error.value = fieldsOf(caught);
    } finally {
      busy.value = null;
    }
  }

  return {
    busy,
    error,
    pause: (id: string) => void say('pause', id),
    resume: (id: string) => void say('resume', id),
    cancel: (id: string) => void say('cancel', id),
  };
}

export type RunControl = ReturnType<typeof createRunControl>;
