import { useEffect, useMemo } from 'preact/hooks';
import { OwnSection } from '@/src/parts/person/ui/OwnSection.tsx';
import { createOwnModel } from '@/src/parts/person/ui/own-model.ts';
import type { ExtraProps } from './index.tsx';

export function Own({ parts }: ExtraProps) {
  const model = useMemo(() => createOwnModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <OwnSection model={model} />;
}
