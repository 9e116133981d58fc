import { definePanel, notOnesOwn } from '@/src/ui/panels/define-panel.ts';
import { GroupsMenu, GroupsPanel } from './GroupsPanel.tsx';
import { createPersonGroupsModel } from './person-groups-model.ts';

/** Which of the viewer's follow groups the person is in. */
export const groupsPanel = definePanel({
  id: 'groups',
  name: 'panel_groups',
  hint: 'settings_hint_groups',
  include: notOnesOwn,
  create: createPersonGroupsModel,
  recall: (model) => model.recall(),
  View: GroupsPanel,
  Menu: GroupsMenu,
});
