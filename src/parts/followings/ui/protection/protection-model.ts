import { signal } from '@preact/signals';
import type { ProtectedPerson } from '@/src/parts/followings/shared/protected-person.ts';
import type { Background } from '@/src/rpc/client.ts';
import { parseBiliLink } from '@/src/shared/bili-link.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** A UID or a link to a space; null: neither. */
function midIn(text: string): number | null {
  const trimmed = text.normalize('NFKC').trim();
  const mid = Number(/^(?:uid\s*:?\s*)?(\d{1,16})$/i.exec(trimmed)?.[1]);
  if (Number.isSafeInteger(mid) && mid > 0) return mid;
  const link = parseBiliLink(trimmed);
  return link?.type === 'user' ? link.mid : null;
}

/** The people whom no order of many may touch. Whoever is taken off stays in sight, to be put back. */
export function createProtectionModel(ask: Background) {
  const stop = new AbortController();
  const people = signal<readonly ProtectedPerson[] | null>(null);
  const off = signal<ReadonlySet<number>>(new Set());
  const typed = signal('');
  /** What was typed names nobody. */
  const isNobody = signal(false);
  const error = signal<BiliErrorFields | null>(null);

  async function quietly(doing: () => Promise<void>) {
    error.value = null;
    try {
      await doing();
    } catch (caught) {
      if (!stop.signal.aborted) error.value = fieldsOf(caught);
    }
  }

  const load = () =>
    quietly(async () => {
      const found = await ask('protection.people', {}, { signal: stop.signal });
      const left = (people.peek() ?? []).filter(({ mid }) => off.peek().has(mid));
      people.value = [...found, ...left.filter(({ mid }) => found.every((one) => one.mid !== mid))];
    });

  return {
    people,
    off,
    typed,
    isNobody,
    error,
    load: () => void load(),
    type(text: string) {
      typed.value = text;
      isNobody.value = false;
    },
    turn: (mid: number, on: boolean) =>
      void quietly(async () => {
        await ask('protection.change', { mid, on });
        const next = new Set(off.peek());
        if (on) next.delete(mid);
        else next.add(mid);
        off.value = next;
      }),
    add: () => {
      const mid = midIn(typed.peek());
      isNobody.value = mid === null;
      if (mid === null) return;
      void quietly(async () => {
        await ask('protection.change', { mid, on: true });
        off.value = new Set([...off.peek()].filter((one) => one !== mid));
        typed.value = '';
        await load();
      });
    },
    dispose: () => stop.abort(),
  };
}

export type ProtectionModel = ReturnType<typeof createProtectionModel>;
