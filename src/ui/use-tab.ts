import { useCallback, useEffect, useState } from 'preact/hooks';

const NAME = 'tab';

function tabIn<Id extends string>(path: string, tabs: readonly [Id, ...Id[]]): Id | null {
  const [here = '', query = ''] = location.hash.split('?');
  if (here !== path) return null;
  const wanted = new URLSearchParams(query).get(NAME);
  return tabs.find((id) => id === wanted) ?? tabs[0];
}

/** The tab of a page that the address names: `<path>?tab=<id>`; the first one has no name there. */
export function useTab<Id extends string>(path: string, tabs: readonly [Id, ...Id[]]) {
  const [tab, setTab] = useState<Id>(() => tabIn(path, tabs) ?? tabs[0]);
  useEffect(() => {
    const follow = () => {
      const found = tabIn(path, tabs);
      if (found) setTab(found);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [path, tabs]);
  const choose = useCallback(
    (id: Id) => {
      location.hash = id === tabs[0] ? path : `${path}?${NAME}=${id}`;
    },
    [path, tabs],
  );
  return [tab, choose] as const;
}
