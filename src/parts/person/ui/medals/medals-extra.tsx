import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { AllMedals } from './AllMedals.tsx';
import { createMedalsModel } from './medals-model.ts';

export function MedalsExtra({ parts }: ExtraProps) {
  const model = useMemo(() => createMedalsModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <AllMedals model={model} />;
}
