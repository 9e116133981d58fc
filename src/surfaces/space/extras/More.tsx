import { useEffect, useMemo } from 'preact/hooks';
import { MoreSection } from '@/src/parts/person/ui/MoreSection.tsx';
import { createMoreModel } from '@/src/parts/person/ui/more-model.ts';
import type { ExtraProps } from './index.tsx';

export function More({ parts, mid, viewer }: ExtraProps) {
  const model = useMemo(() => createMoreModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MoreSection model={model} canReserve={viewer !== null && viewer !== mid} />;
}
