import { useEffect, useMemo } from 'preact/hooks';
import { createMoreModel } from '@/src/models/space/MoreModel.ts';
import { MoreSection } from '@/src/views/panels/MoreSection.tsx';
import type { ExtraProps } from './index.tsx';

export function More({ parts, mid, viewer }: ExtraProps) {
  const model = useMemo(() => createMoreModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <MoreSection model={model} canReserve={viewer !== null && viewer !== mid} />;
}
