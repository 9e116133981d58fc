import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is fetched when it is first shown: dialogs are no part of the first paint. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [, setDrawn] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      void load().then((found) => {
        loaded = found;
        setDrawn(true);
      });
    }, []);
    const View = loaded;
    return View && <View {...props} />;
  };
}
