import { useEffect, useMemo } from 'preact/hooks';
import { createMedalsModel } from '@/src/models/space/MedalsModel.ts';
import { MedalWall } from '@/src/views/panels/MedalWall.tsx';
import type { ExtraProps } from './index.tsx';

export function Medals({ parts }: ExtraProps) {
  const model = useMemo(() => createMedalsModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MedalWall model={model} />;
}
