import { defineFeature } from '@/src/content/define-feature.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { createStatsModel } from '@/src/models/space/StatsModel.ts';
import { StatsPanel } from '@/src/views/panels/StatsPanel.tsx';

/** Figures of the person, the relation to them, and when they upload. */
export const stats = (ask: Ask) =>
  defineFeature({
    id: 'stats',
    include: () => true,
    init({ mid, viewer, signal, fold, part, repeated, addPanel }) {
      const props = {
        model: createStatsModel({ ask, mid, signal }),
        fold: fold('stats'),
        part,
        repeated,
        isSignedIn: viewer !== null,
        isOwn: viewer === mid,
        mid,
      };
      addPanel({ id: 'stats', view: () => <StatsPanel {...props} /> });
    },
  });
