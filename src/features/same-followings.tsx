import { defineFeature } from '@/src/content/define-feature.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { createSharedModel } from '@/src/models/space/SharedModel.ts';
import { SharedPanel } from '@/src/views/panels/SharedPanel.tsx';

/** Whom the viewer and the person both follow; pointless on one's own page. */
export const sameFollowings = (ask: Ask) =>
  defineFeature({
    id: 'same-followings',
    include: ({ mid, viewer }) => mid !== viewer,
    init({ mid, signal, fold, addPanel }) {
      const props = {
        model: createSharedModel({ ask, mid, signal }),
        fold: fold('same-followings'),
        mid,
      };
      addPanel({ id: 'same-followings', view: () => <SharedPanel {...props} /> });
    },
  });
