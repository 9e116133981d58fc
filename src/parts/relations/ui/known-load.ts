import { differenceOf, fromCopy, specialByCard } from '@/src/parts/relations/shared/known-lists.ts';
import {
  CARDS_AT_ONCE,
  type CopyPart,
  type KnownPage,
  type NameCard,
  type PersonInList,
} from '@/src/parts/relations/shared/listed.ts';
import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { isWithin } from '@/src/shared/durations.ts';
import type { Load } from '@/src/ui/resource.ts';

/** As long as the service's own list is not asked for again. */
const FRESH_MS = 10 * 60_000;

type Only = 'special' | 'mutual';

/**
 * 特别关注 and 互粉, which the copy of the followings knows as well: where everybody was read a
 * moment ago nothing is asked; else the service's own list is what holds, and what the copy has
 * otherwise is counted. Whom the copy has is not asked for again.
 */
export function createKnownLoad(ask: Background, only: Only): Load<KnownPage> {
  const copyOf = (also: readonly number[], signal: AbortSignal) =>
    ask('relations.copy', { only, also: [...also] }, { signal });

  return async (from, signal) => {
    const copy = await copyOf([], signal);
    const { wholeAtMs } = copy;
    if (from !== 'network' && wholeAtMs !== null && isWithin(FRESH_MS, wholeAtMs, Date.now())) {
      return { value: fromCopy(copy.people), learntAtMs: wholeAtMs, stale: false, dropped: 0 };
    }
    return only === 'special' ? special(copy, from, signal) : friends(copy, from, signal);
  };

  async function friends(copy: CopyPart, from: From, signal: AbortSignal) {
    const found = await ask('relations.friends', { from }, { signal });
    return found && toldBy(found, copy, found.value.people);
  }

  async function special(copy: CopyPart, from: From, signal: AbortSignal) {
    const found = await ask('relations.special', { from }, { signal });
    if (!found) return null;
    const mids = [...new Set(found.value)];
    const { also } = mids.length > 0 ? await copyOf(mids, signal) : { also: [] };
    const known = new Map(also.map((one) => [one.mid, one]));
    const strangers = mids.filter((mid) => !known.has(mid));
    const { cards, isWhole } = await cardsOf(strangers, from, signal);
    const people = mids.map((mid): PersonInList => {
      const one = known.get(mid);
      if (one) return { ...one, special: true };
      return specialByCard(cards.get(mid) ?? { mid, name: '', face: '' });
    });
    // Names that are still to be asked for are a reason to ask.
    return toldBy({ ...found, stale: found.stale || !isWhole }, copy, people);
  }

  /** Names are a help and no fact of the list: without them it stands all the same. */
  async function cardsOf(mids: readonly number[], from: From, signal: AbortSignal) {
    const cards = new Map<number, NameCard>();
    const wanted = from === 'network' ? 'any' : from;
    for (let first = 0; first < mids.length; first += CARDS_AT_ONCE) {
      const part = mids.slice(first, first + CARDS_AT_ONCE);
      const found = await ask('relations.cards', { mids: part, from: wanted }, { signal }).catch(
        () => undefined,
      );
      if (found === null) return { cards, isWhole: false };
      if (!found) break;
      for (const card of found.value) cards.set(card.mid, card);
    }
    return { cards, isWhole: true };
  }
}

function toldBy(
  { learntAtMs, stale, dropped }: Omit<Sourced<unknown>, 'value'>,
  copy: CopyPart,
  people: readonly PersonInList[],
): Sourced<KnownPage> {
  // Rows that could not be read are on the list, whatever the copy says.
  const isWhole = copy.wholeAtMs !== null && dropped === 0;
  const differs = differenceOf(people, isWhole ? copy.people : null);
  const value = { people, total: people.length + dropped, more: false } as const;
  return { value: { ...value, from: 'service', differs }, learntAtMs, stale, dropped };
}
