import { definePanel, notOnesOwn } from '@/src/ui/panels/define-panel.ts';
import { SameFollowingsPanel } from './SameFollowingsPanel.tsx';
import { createSameFollowings } from './same-followings-model.ts';

/** Whom the viewer and the person both follow. */
export const sameFollowings = definePanel({
  id: 'same-followings',
  name: 'panel_same_followings',
  hint: 'settings_hint_same_followings',
  include: notOnesOwn,
  create: createSameFollowings,
  View: SameFollowingsPanel,
});
