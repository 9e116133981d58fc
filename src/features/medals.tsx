import { defineFeature } from '@/src/content/define-feature.ts';
import { createMedalsModel } from '@/src/models/space/MedalsModel.ts';
import type { Ask } from '@/src/models/space/parts.ts';
import { MedalsPanel } from '@/src/views/panels/MedalsPanel.tsx';

/** The medal wall of the person. */
export const medals = (ask: Ask) =>
  defineFeature({
    id: 'medals',
    include: () => true,
    init({ mid, signal, fold, addPanel }) {
      const props = { model: createMedalsModel({ ask, mid, signal }), fold: fold('medals'), mid };
      addPanel({ id: 'medals', view: () => <MedalsPanel {...props} /> });
    },
  });
