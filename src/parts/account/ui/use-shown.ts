import { useEffect, useMemo } from 'preact/hooks';
import type { Topic } from '@/src/shared/topics.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { createResource, type Load, type Resource } from '@/src/ui/resource.ts';

/** Something that is asked for as long as it is looked at, and again when one of its topics changes. */
export function useShown<T>(
  load: Load<T>,
  of: readonly unknown[],
  topics: readonly Topic[] = [],
): Resource<T> {
  const resource = useMemo(() => createResource(load), of);
  useEffect(() => {
    const ended = new AbortController();
    void resource.load();
    onRevision(topics, () => void resource.load(), ended.signal);
    return () => {
      ended.abort();
      resource.dispose();
    };
  }, [resource]);
  return resource;
}
