import { createBackground } from '@/src/rpc/client.ts';
import { collectedLast } from '@/src/storage/items.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { viewerMid } from '@/src/surfaces/content/page-cookies.ts';
import { followTexts } from '@/src/surfaces/content/page-texts.ts';
import { createMarks } from './marks.ts';

declare global {
  /** Ends the marks of this page. */
  var bilideckMarks: (() => void) | undefined;
}

/** In a page where it runs already it begins anew: somebody else may be signed in by now. */
export function startMarks(): void {
  globalThis.bilideckMarks?.();
  const viewer = viewerMid();
  if (viewer === null) return;
  const ask = createBackground(viewer);
  const stop = new AbortController();
  const { signal } = stop;

  function end() {
    stop.abort();
    marks.dispose();
    globalThis.bilideckMarks = undefined;
  }
  const marks = createMarks((ids) => ask('archive.marks', { ids }), end);
  globalThis.bilideckMarks = end;

  onRevision(['archive', 'account'], marks.again, signal);
  const stopWatching = collectedLast.watch((told) => {
    if (told?.id === 'archive' && told.state === 'done') marks.again();
  });
  signal.addEventListener('abort', stopWatching);
  // A page that was put aside has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && marks.again(), { signal });
  void followTexts(
    () => ask('texts.get', {}),
    () => !signal.aborted && marks.again(),
    signal,
  );
}
