import type { KindId } from '../../../shared/kind-ids.ts';
import { DEFAULT_TAGID, SPECIAL_TAGID } from './group.ts';

/** Where people come from and where they are put down, by the ids of groups. */
export interface Drop {
  readonly from: number;
  readonly to: number;
  /** They stay where they come from as well. */
  readonly copy: boolean;
}

export interface DropChange {
  readonly kind: KindId;
  readonly params: object;
  /** The group that a sentence about it names. */
  readonly about: number;
  /** The own group they leave; null: none. */
  readonly out: number | null;
  /** The own group, or the star, that they get; null: none. */
  readonly into: number | null;
}

/**
 * What a drop orders; null: there it means nothing. The star is no group to be moved out of, and
 * the default group is that of people without one: nobody can be copied into it.
 */
export function dropChange({ from, to, copy }: Drop): DropChange | null {
  if (from === to) return null;
  if (to === SPECIAL_TAGID) {
    return { kind: 'special-on', params: {}, about: to, out: null, into: to };
  }
  if (to === DEFAULT_TAGID) {
    if (copy || from < 0) return null;
    return { kind: 'group-leave', params: { tagids: [from] }, about: from, out: from, into: null };
  }
  if (copy || from === SPECIAL_TAGID) {
    return { kind: 'group-add', params: { tagids: [to] }, about: to, out: null, into: to };
  }
  const out = from > 0 ? from : null;
  const params = { from: out === null ? [] : [out], to: [to] };
  return { kind: 'group-move', params, about: to, out, into: to };
}

interface Placed {
  readonly tagids: readonly number[];
  readonly special: boolean;
}

/** The change would leave them as they are. */
export function isInPlace(
  { tagids, special }: Placed,
  { out, into }: Pick<DropChange, 'out' | 'into'>,
): boolean {
  if (out !== null && tagids.includes(out)) return false;
  if (into === SPECIAL_TAGID) return special;
  return into === null || tagids.includes(into);
}

/** Groups and star once the change has come true. */
export function afterDrop(
  { tagids, special }: Placed,
  { out, into }: Pick<DropChange, 'out' | 'into'>,
): Placed {
  const left = tagids.filter((tagid) => tagid !== out);
  if (into === SPECIAL_TAGID) return { tagids: left, special: true };
  return { tagids: into === null || left.includes(into) ? left : [...left, into], special };
}
