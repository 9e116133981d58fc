import { GroupsMenu, GroupsPanel } from '@/src/parts/groups/ui/GroupsPanel.tsx';
import { createGroupsModel } from '@/src/parts/groups/ui/person-groups-model.ts';
import { defineFeature } from '@/src/surfaces/content/define-feature.ts';
import type { Ask } from '@/src/ui/person-parts.ts';

/** Which of the viewer's follow groups the person is in; nobody follows themselves. */
export const groups = (ask: Ask) =>
  defineFeature({
    id: 'groups',
    include: ({ mid, viewer }) => mid !== viewer,
    init({ mid, viewer, signal, fold, addPanel }) {
      const model = createGroupsModel({ ask, mid, signal });
      const props = { model, fold: fold('groups'), isSignedIn: viewer !== null };
      const view = () => <GroupsPanel {...props} />;
      if (viewer === null) addPanel({ id: 'groups', view });
      else addPanel({ id: 'groups', view, menu: () => <GroupsMenu model={model} /> });
    },
  });
