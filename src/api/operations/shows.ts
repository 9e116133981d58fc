import { defineOperation } from '../define.ts';
import { z } from '../schema.ts';
import { OBSERVED, REFERENCE, write } from './shapes.ts';

const change = {
  ...write,
  params: z.strictObject({ season_id: z.int().check(z.positive()) }),
  // What is said there is in `result`, and its list says it better than `data`.
} as const;

const doc = {
  source: `${REFERENCE}/docs/bangumi/follow.md`,
  confidence: 'medium',
  observed: OBSERVED,
} as const;

export const showFollow = defineOperation({
  ...change,
  id: 'showFollow',
  path: '/pgc/web/follow/add',
  doc: { ...doc, summary: 'Follow a show (番剧, 影视) by its season.' },
});

export const showUnfollow = defineOperation({
  ...change,
  id: 'showUnfollow',
  path: '/pgc/web/follow/del',
  doc: { ...doc, summary: 'Follow a show no more.' },
});
