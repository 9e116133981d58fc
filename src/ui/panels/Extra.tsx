import { useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { fieldsOf } from '../error-fields.ts';
import type { ExtraPart, MountExtra } from './extra-parts.ts';
import { PanelNotice } from './PanelNotice.tsx';

export interface ExtrasAccess {
  readonly viewer: number | null;
  /** Says for all parts of a page what ails it. */
  readonly told?: ((error: unknown) => void) | undefined;
  /** The account is known to be no more: there is nothing of it to open. */
  readonly isGone?: boolean | undefined;
  load(): Promise<MountExtra>;
  /** Shows the works of the person, those of the kind first; without one, the first that there are. */
  openWorks(kind?: WorkKind): void;
}

/** How the place that panels are in gets at the parts that are loaded on demand. */
export const ExtrasContext = createContext<ExtrasAccess>({
  viewer: null,
  load: () => Promise.reject(new Error('no extras here')),
  openWorks: () => undefined,
});

/** Whatever the part has to say, it says itself. */
const WORDS = {
  empty: 'state_loading',
  private: 'state_loading',
  'signed-out': 'state_loading',
} as const;

interface Props {
  readonly part: ExtraPart;
  readonly mid: number;
  readonly kind?: WorkKind | undefined;
  readonly form?: object;
}

/** A part that is loaded when it is first shown. */
export function Extra({ part, mid, kind, form }: Props) {
  const { load, viewer, told } = useContext(ExtrasContext);
  const place = useRef<HTMLDivElement>(null);
  const state = useSignal<'loading' | 'ready' | 'failed'>('loading');
  const error = useSignal<BiliErrorFields | null>(null);
  const attempt = useSignal(0);
  useEffect(() => {
    let unmount: (() => void) | undefined;
    let gone = false;
    state.value = 'loading';
    load().then(
      (mount) => {
        if (gone || !place.current) return;
        unmount = mount(part, place.current, { mid, viewer, kind, told, form });
        state.value = 'ready';
      },
      (caught: unknown) => {
        error.value = fieldsOf(caught);
        state.value = 'failed';
      },
    );
    return () => {
      gone = true;
      unmount?.();
    };
  }, [load, part, mid, viewer, kind, form, attempt.value]);
  return (
    <>
      {state.value !== 'ready' && (
        <PanelNotice
          state={state.value}
          words={WORDS}
          error={error.value}
          onRetry={() => {
            attempt.value += 1;
          }}
        />
      )}
      <div ref={place} />
    </>
  );
}
