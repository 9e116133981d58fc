import { useEffect, useMemo } from 'preact/hooks';
import { createOwnModel } from '@/src/models/space/OwnModel.ts';
import { OwnSection } from '@/src/views/panels/OwnSection.tsx';
import type { ExtraProps } from './index.tsx';

export function Own({ parts }: ExtraProps) {
  const model = useMemo(() => createOwnModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <OwnSection model={model} />;
}
