import { useEffect, useMemo } from 'preact/hooks';
import { MedalWall } from '@/src/parts/person/ui/MedalWall.tsx';
import { createMedalsModel } from '@/src/parts/person/ui/medals-model.ts';
import type { ExtraProps } from './index.tsx';

export function Medals({ parts }: ExtraProps) {
  const model = useMemo(() => createMedalsModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MedalWall model={model} />;
}
