import { StatsPanel } from '@/src/parts/person/ui/StatsPanel.tsx';
import { createStatsModel } from '@/src/parts/person/ui/stats-model.ts';
import { defineFeature } from '@/src/surfaces/content/define-feature.ts';
import type { Ask } from '@/src/ui/person-parts.ts';

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
