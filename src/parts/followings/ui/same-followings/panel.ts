import { definePanel, notOnesOwn } from '@/src/ui/panels/define-panel.ts';
import { SameFollowingsPanel } from './SameFollowingsPanel.tsx';
import { createSameFollowingsModel } from './same-followings-model.ts';

/** Whom the viewer and the person both follow. */
export const sameFollowingsPanel = definePanel({
  id: 'same-followings',
  name: 'panel_same_followings',
  hint: 'settings_hint_same_followings',
  include: notOnesOwn,
  create: createSameFollowingsModel,
  recall: (model) => model.recall(),
  View: SameFollowingsPanel,
});
