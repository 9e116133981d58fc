import type { Topic } from '../shared/topics.ts';
import { item } from './item.ts';

/** How often each topic changed; counted up by the background (see `bumpRevisions`). */
export const revisions = item<Readonly<Record<string, number>>>('local', 'revisions', {});

/** Calls back when the background says that one of the topics changed. */
export function onRevision(
  topics: readonly Topic[],
  changed: () => void,
  signal: AbortSignal,
): void {
  const stop = revisions.watch((after, before) => {
    // A topic pushed out by newer ones did not change.
    if (topics.some((topic) => topic in after && before[topic] !== after[topic])) changed();
  });
  signal.addEventListener('abort', stop);
}
