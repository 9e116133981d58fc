import { useEffect, useMemo } from 'preact/hooks';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { SameFollowingsList } from './SameFollowingsList.tsx';
import { createSameFollowingsListModel } from './same-followings-list-model.ts';

export function SameFollowingsExtra({ parts }: ExtraProps) {
  const model = useMemo(() => createSameFollowingsListModel(parts), [parts]);
  useEffect(model.open, [model]);
  return <SameFollowingsList model={model} />;
}
