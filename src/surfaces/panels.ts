import { sameFollowingsPanel } from '@/src/parts/followings/ui/same-followings/panel.ts';
import { groupsPanel } from '@/src/parts/groups/ui/panel/panel.ts';
import { medalsPanel } from '@/src/parts/person/ui/medals/panel.ts';
import { statsPanel } from '@/src/parts/person/ui/stats/panel.ts';
import type { Panel } from '@/src/ui/panels/define-panel.ts';

/** Every panel, in the order that they have until somebody chooses another. */
export const PANELS: readonly Panel[] = [groupsPanel, statsPanel, sameFollowingsPanel, medalsPanel];

export const PANEL_IDS = PANELS.map(({ id }) => id);
