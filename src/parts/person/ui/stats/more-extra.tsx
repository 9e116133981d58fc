import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { MoreSection } from './MoreSection.tsx';
import { createMoreModel } from './more-model.ts';

export function MoreExtra({ parts, mid, viewer }: ExtraProps) {
  const model = useMemo(() => createMoreModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MoreSection model={model} canReserve={viewer !== null && viewer !== mid} />;
}
