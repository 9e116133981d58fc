import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { OwnSection } from './OwnSection.tsx';
import { createOwnModel } from './own-model.ts';

export function OwnExtra({ parts }: ExtraProps) {
  const model = useMemo(() => createOwnModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <OwnSection model={model} />;
}
