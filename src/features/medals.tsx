import { defineFeature } from '@/src/content/define-feature.ts';
import { createMedalsModel } from '@/src/models/space/MedalsModel.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { MedalsPanel } from '@/src/views/panels/MedalsPanel.tsx';

/** The medal wall of the person. */
export const medals = (ask: Ask) =>
  defineFeature({
    id: 'medals',
    include: () => true,
    init({ mid, signal, prefs, addPanel }) {
      const model = createMedalsModel({ ask, mid, signal });
      const fold = prefs('medals');
      addPanel({ id: 'medals', view: () => <MedalsPanel model={model} fold={fold} /> });
    },
  });
