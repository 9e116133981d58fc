import { useEffect, useMemo } from 'preact/hooks';
import { createSharedListModel } from '@/src/models/space/SharedListModel.ts';
import { SharedList } from '@/src/views/panels/SharedList.tsx';
import type { ExtraProps } from './index.tsx';

export function Shared({ parts }: ExtraProps) {
  const model = useMemo(() => createSharedListModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <SharedList model={model} />;
}
