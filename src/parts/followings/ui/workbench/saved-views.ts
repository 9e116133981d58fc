import { signal } from '@preact/signals';
import {
  readViews,
  type SavedView,
  type ViewProblem,
  withoutView,
  withView,
} from '@/src/parts/followings/shared/views.ts';

/** The saved views of an account, in the page's own store: harmless, and wanted at once. */
export function createSavedViews() {
  const views = signal<readonly SavedView[]>([]);
  let account: number | null = null;
  const key = () => `followings-views ${account}`;

  function put(next: readonly SavedView[]) {
    views.value = next;
    try {
      localStorage.setItem(key(), JSON.stringify(next));
    } catch {
      // The store is full or off: they hold as long as the page is open.
    }
  }

  return {
    views,
    of(mid: number) {
      if (mid === account) return;
      account = mid;
      try {
        views.value = readViews(JSON.parse(localStorage.getItem(key()) ?? '[]'));
      } catch {
        views.value = [];
      }
    },
    save(view: SavedView): ViewProblem | null {
      const next = withView(views.peek(), view);
      if (typeof next === 'string') return next;
      put(next);
      return null;
    },
    drop: (name: string) => put(withoutView(views.peek(), name)),
  };
}
