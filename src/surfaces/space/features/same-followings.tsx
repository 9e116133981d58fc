import { SharedPanel } from '@/src/parts/followings/ui/SameFollowingsPanel.tsx';
import { createSharedModel } from '@/src/parts/followings/ui/same-followings-model.ts';
import { defineFeature } from '@/src/surfaces/content/define-feature.ts';
import type { Ask } from '@/src/ui/person-parts.ts';

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
