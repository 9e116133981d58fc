import { computed, signal as createSignal } from '@preact/signals';
import type { Reservation } from '@/src/parts/person/shared/person.ts';
import { openPerson } from '@/src/ui/open-person.ts';
import { type Ended, oneItem, orderOne } from '@/src/ui/order-one.ts';
import { ensure, personResource, rereadOn, type SpaceParts } from '@/src/ui/person-parts.ts';
import type { ViewState } from '@/src/ui/resource.ts';
import { createWaitsFor } from '@/src/ui/waits-for.ts';

/** What a space page says beyond its figures: six requests, so only when somebody unfolds it. */
export function createMoreModel(parts: SpaceParts) {
  const live = personResource(parts, 'person.live');
  const notice = personResource(parts, 'person.notice');
  const pinned = personResource(parts, 'person.pinned');
  const chosen = personResource(parts, 'person.masterpieces');
  const supporters = personResource(parts, 'person.supporters');
  const reservations = personResource(parts, 'person.reservations');
  const all = [live, notice, pinned, chosen, supporters, reservations] as const;
  /** The one whose reservation is on its way. */
  const reserving = createSignal<number | null>(null);
  const waits = createWaitsFor(parts.ask);
  /** How the last one ended, unless it came true. */
  const problem = createSignal<Ended | null>(null);

  // It was edited, on one's own page.
  rereadOn(['notice'], notice, parts, 'load');
  // Somebody reserved or cancelled.
  rereadOn([`reservations:${parts.mid}`], reservations, parts);

  return {
    live,
    notice,
    pinned,
    chosen,
    supporters,
    reservations,
    reserving,
    behind: waits.words,
    openPerson: openPerson(parts.ask),
    problem,
    /** Each part is drawn as it comes. */
    state: computed((): ViewState => {
      const states = all.map(({ state }) => state.value);
      const has = ({ data }: (typeof states)[number]) => {
        const value = data?.value;
        return Array.isArray(value) ? value.length > 0 : Boolean(value);
      };
      if (states.some(has)) return 'ready';
      if (states.some(({ status }) => status === 'idle' || status === 'loading')) return 'loading';
      return states.some(({ status }) => status === 'failed') ? 'failed' : 'empty';
    }),
    error: computed(
      () => all.map(({ state }) => state.value.error).find((error) => error !== null) ?? null,
    ),
    open() {
      for (const part of all) ensure(part);
    },
    retry() {
      for (const part of all) if (part.state.peek().error) void part.refresh();
    },
    async reserve({ sid, name, reserved }: Reservation) {
      if (reserving.peek() !== null) return;
      reserving.value = sid;
      problem.value = null;
      const target = { id: sid, title: name, of: { sid, mid: parts.mid } };
      const kind = reserved ? 'reserve-cancel' : 'reserve';
      void waits.look();
      const act = await orderOne(parts.ask, oneItem(kind, target));
      waits.over();
      reserving.value = null;
      if (act.state !== 'verified') problem.value = act;
      else {
        reservations.patch((rows) =>
          rows.map((row) => (row.sid === sid ? { ...row, reserved: !reserved } : row)),
        );
      }
    },
  };
}

export type MoreModel = ReturnType<typeof createMoreModel>;
