import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Background } from '@/src/rpc/client.ts';
import { ViewFrameContext } from '@/src/ui/ViewRoot.tsx';
import type { TheirList } from './list-specs.ts';
import { PeopleListView } from './PeopleListView.tsx';
import { createRelationsModel, theirSource } from './relations-model.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
  readonly id: TheirList;
}

/** Whom somebody else follows and is followed by, as far as that can be seen; a view inside a page. */
export function TheirLists({ ask, mid, id }: Props) {
  const model = useMemo(() => createRelationsModel(ask, theirSource(ask, mid)), [ask, mid]);
  useLayoutEffect(() => {
    model.follow();
    return model.dispose;
  }, [model]);
  return (
    <ViewFrameContext.Provider value={null}>
      <PeopleListView key={id} model={model} id={id} />
    </ViewFrameContext.Provider>
  );
}
