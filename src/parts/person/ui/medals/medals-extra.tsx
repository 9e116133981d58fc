import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { MedalWall } from './MedalWall.tsx';
import { createMedalsModel } from './medals-model.ts';

export function MedalsExtra({ parts }: ExtraProps) {
  const model = useMemo(() => createMedalsModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MedalWall model={model} />;
}
