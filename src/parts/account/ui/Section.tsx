import type { ComponentChildren } from 'preact';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import { type Resource, viewState } from '@/src/ui/resource.ts';
import css from './Account.module.css';

interface Props<T> {
  readonly id: string;
  readonly name: string;
  readonly resource: Pick<Resource<T>, 'state' | 'refresh'>;
  readonly isEmpty: (value: T) => boolean;
  /** What is said then. */
  readonly empty: string;
  /** What stands above the list, also when there is none. */
  readonly head?: ComponentChildren;
  readonly children: (value: T) => ComponentChildren;
}

/** One place of the page, in each of its states. */
export function Section<T>({ id, name, resource, isEmpty, empty, head, children }: Props<T>) {
  const { value: now } = resource.state;
  const view = viewState(now, isEmpty);
  const value = now.data?.value ?? null;
  return (
    <section class={css.section} aria-label={name} data-view={`account-${id}`} data-state={view}>
      {head}
      {now.error && now.data && (
        <StaleNotice error={now.error} onRetry={() => void resource.refresh()} />
      )}
      {view === 'ready' && value !== null ? (
        children(value)
      ) : (
        <InsteadOfList view={view} resource={resource} empty={empty} />
      )}
    </section>
  );
}
