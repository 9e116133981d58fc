import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import type { ListKind, ListSpec } from './list-specs.ts';

/** What makes sense for somebody as they stand; the engine looks again before it does it. */
export function offered({ kinds }: ListSpec, { mine }: PersonInList): readonly ListKind[] {
  const follows = mine === 'following' || mine === 'mutual';
  return kinds.filter((kind) => {
    if (kind === 'follow-into') return mine === 'none';
    if (kind === 'unfollow') return follows;
    return kind !== 'block' || mine !== 'blocked';
  });
}
