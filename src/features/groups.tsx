import { defineFeature } from '@/src/content/define-feature.ts';
import { createGroupsModel } from '@/src/models/space/GroupsModel.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { GroupsMenu, GroupsPanel } from '@/src/views/panels/GroupsPanel.tsx';

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
