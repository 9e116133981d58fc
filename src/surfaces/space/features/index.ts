import type { Feature } from '@/src/surfaces/content/define-feature.ts';
import type { Ask } from '@/src/ui/person-parts.ts';
import { groups } from './groups.tsx';
import { medals } from './medals.tsx';
import { sameFollowings } from './same-followings.tsx';
import { stats } from './stats.tsx';

/** Every feature of the space page, in the order of their panels. */
export function createFeatures(ask: Ask): readonly Feature[] {
  return [groups(ask), stats(ask), sameFollowings(ask), medals(ask)];
}
