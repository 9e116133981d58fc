import { type ComponentChildren, createContext, type Ref } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { ViewState } from './resource.ts';

/** The page of the dashboard around a view: it carries the names and the state in its stead. */
export interface ViewFrame {
  /** @param title What the page is called now; null: by its own name. */
  tell(state: ViewState, title: string | null): void;
}

export const ViewFrameContext = createContext<ViewFrame | null>(null);

interface Props {
  readonly name: string;
  readonly state: ViewState;
  readonly title?: string | null | undefined;
  readonly class?: string | undefined;
  readonly rootRef?: Ref<HTMLElement> | undefined;
  /** Keys that mean something wherever the focus is. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly children: ComponentChildren;
}

/** Root of a view: says which one it is and how it stands, alone or inside the dashboard. */
export function ViewRoot({
  name,
  state,
  title = null,
  class: css,
  rootRef = null,
  onKeyDown,
  children,
}: Props) {
  const frame = useContext(ViewFrameContext);
  useLayoutEffect(() => frame?.tell(state, title), [frame, state, title]);
  const own = frame ? {} : { 'data-view': name, 'data-state': state };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the controls inside
    <section class={css} ref={rootRef} onKeyDown={onKeyDown} {...own}>
      {children}
    </section>
  );
}
