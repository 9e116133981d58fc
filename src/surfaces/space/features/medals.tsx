import { MedalsPanel } from '@/src/parts/person/ui/MedalsPanel.tsx';
import { createMedalsModel } from '@/src/parts/person/ui/medals-model.ts';
import { defineFeature } from '@/src/surfaces/content/define-feature.ts';
import type { Ask } from '@/src/ui/person-parts.ts';

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
