import { definePanel } from '@/src/ui/panels/define-panel.ts';
import { StatsPanel } from './StatsPanel.tsx';
import { createStatsModel } from './stats-model.ts';

/** Figures of the person, and when they upload. */
export const statsPanel = definePanel({
  id: 'stats',
  name: 'panel_stats',
  hint: 'settings_hint_stats',
  create: createStatsModel,
  recall: (model) => model.recall(),
  View: StatsPanel,
});
