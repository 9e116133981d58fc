import type { Following } from '../../followings/shared/followings.ts';
import type { Difference, KnownPage, NameCard, PersonInList } from './listed.ts';

/** A row of the kept copy as a row of a list. */
export function listedOf(one: Following): PersonInList {
  const { mid, name, face, sign, official, vip, special, tagids, mtime } = one;
  const mine = one.mutual ? 'mutual' : 'following';
  const sinceSeconds = mtime > 0 ? mtime : null;
  return { mid, name, face, sign, official, vip, mine, special, tagids, sinceSeconds };
}

/** The list as the copy has it, which is a whole reading of a moment ago. */
export function fromCopy(people: readonly PersonInList[]): KnownPage {
  return { people, total: people.length, more: false, from: 'copy', differs: null };
}

/** @param known Whom a whole copy has on the list; null: there was never a whole one. */
export function differenceOf(
  told: readonly { readonly mid: number }[],
  known: readonly { readonly mid: number }[] | null,
): Difference | null {
  if (!known) return null;
  const [there, here] = [new Set(told.map(({ mid }) => mid)), new Set(known.map(({ mid }) => mid))];
  return {
    added: [...there].filter((mid) => !here.has(mid)).length,
    gone: [...here].filter((mid) => !there.has(mid)).length,
  };
}

/** A special follow of whom no more is known than this; the name may be empty. */
export function specialByCard({ mid, name, face }: NameCard): PersonInList {
  return {
    mid,
    name,
    face,
    sign: '',
    official: '',
    vip: false,
    mine: 'following',
    special: true,
    tagids: [],
    sinceSeconds: null,
  };
}
