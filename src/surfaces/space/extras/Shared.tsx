import { useEffect, useMemo } from 'preact/hooks';
import { SharedList } from '@/src/parts/followings/ui/SameFollowingsList.tsx';
import { createSharedListModel } from '@/src/parts/followings/ui/same-followings-list-model.ts';
import type { ExtraProps } from './index.tsx';

export function Shared({ parts }: ExtraProps) {
  const model = useMemo(() => createSharedListModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <SharedList model={model} />;
}
