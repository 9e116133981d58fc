import { sameFollowings } from '@/src/parts/followings/ui/same-followings/panel.ts';
import { groups } from '@/src/parts/groups/ui/panel/panel.ts';
import { medals } from '@/src/parts/person/ui/medals/panel.ts';
import { stats } from '@/src/parts/person/ui/stats/panel.ts';
import type { Panel } from '@/src/ui/panels/define-panel.ts';

/** Every panel, in the order that they have until somebody chooses another. */
export const PANELS: readonly Panel[] = [groups, stats, sameFollowings, medals];

export const PANEL_IDS = PANELS.map(({ id }) => id);
