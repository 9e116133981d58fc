import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Page, PersonPageProps } from './define-page.ts';

/** `failed`: its script is out of reach, as after an update under an open page. */
export type PageView = ComponentType<PersonPageProps> | 'loading' | 'failed';

const loaded = new Map<Page, ComponentType<PersonPageProps>>();

/** The view of a page, fetched when it is first opened. */
export function usePageView(page: Page | null): PageView {
  const [failed, setFailed] = useState<Page | null>(null);
  const [, setCount] = useState(0);
  // Not an effect after the paint: its script is on the way while the frame is drawn.
  useLayoutEffect(() => {
    if (!page || loaded.has(page)) return;
    page.load().then(
      (view) => {
        // A page about nobody leaves the `mid` it is given alone.
        loaded.set(page, view as ComponentType<PersonPageProps>);
        setCount((count) => count + 1);
      },
      () => setFailed(page),
    );
  }, [page]);
  const view = page && loaded.get(page);
  return view ?? (page && failed === page ? 'failed' : 'loading');
}
