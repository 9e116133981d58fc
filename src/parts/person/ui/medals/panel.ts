import { definePanel } from '@/src/ui/panels/define-panel.ts';
import { MedalsPanel } from './MedalsPanel.tsx';
import { createMedalsModel } from './medals-model.ts';

/** The medal wall of the person. */
export const medalsPanel = definePanel({
  id: 'medals',
  name: 'panel_medals',
  hint: 'settings_hint_medals',
  create: createMedalsModel,
  recall: (model) => model.recall(),
  View: MedalsPanel,
});
