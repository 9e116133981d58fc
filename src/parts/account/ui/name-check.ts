import { signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';

/** Typing rests this long before somebody is asked. */
const REST_MS = 600;

export type NameCheck =
  | { readonly state: 'none' | 'checking' | 'free' | 'own' | 'unknown' }
  | { readonly state: 'taken'; readonly mid: number };

const NONE: NameCheck = { state: 'none' };

/** Whether somebody has a name, asked once typing rests. That nobody was found promises nothing. */
export function createNameCheck(ask: Background, own: number) {
  const check = signal<NameCheck>(NONE);
  let timer = 0;
  let current: AbortController | null = null;

  async function look(name: string) {
    const controller = new AbortController();
    current = controller;
    const { signal: stop } = controller;
    try {
      const found = await ask('person.named', { name, from: 'any' }, { signal: stop });
      if (stop.aborted || !found) return;
      const mid = found.value;
      check.value =
        mid === null
          ? { state: found.dropped > 0 ? 'unknown' : 'free' }
          : mid === own
            ? { state: 'own' }
            : { state: 'taken', mid };
    } catch {
      if (!stop.aborted) check.value = { state: 'unknown' };
    }
  }

  function stop() {
    clearTimeout(timer);
    current?.abort();
    check.value = NONE;
  }

  return {
    check,
    /** @param name null: nothing to ask about. */
    typed(name: string | null) {
      stop();
      if (name === null) return;
      check.value = { state: 'checking' };
      timer = window.setTimeout(() => void look(name), REST_MS);
    },
    stop,
  };
}
