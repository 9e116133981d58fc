import { defineFeature } from '@/src/content/define-feature.ts';
import { createOwnModel } from '@/src/models/space/OwnModel.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { createStatsModel } from '@/src/models/space/StatsModel.ts';
import { StatsPanel } from '@/src/views/panels/StatsPanel.tsx';

/** Figures of the person, the relation to them, and when they upload. */
export const stats = (ask: Ask) =>
  defineFeature({
    id: 'stats',
    include: () => true,
    init({ mid, viewer, signal, fold, addPanel }) {
      const parts = { ask, mid, signal };
      const props = {
        model: createStatsModel(parts),
        own: viewer === mid ? createOwnModel(parts) : null,
        fold: fold('stats'),
        isSignedIn: viewer !== null,
      };
      addPanel({ id: 'stats', view: () => <StatsPanel {...props} /> });
    },
  });
