import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ViewState } from '../resource.ts';
import type { Fold } from './fold.ts';
import css from './PanelFrame.module.css';

/** What is the same for every panel; whoever draws a panel hands it in. */
export interface PanelFrameBasics {
  /** `data-view`. */
  readonly view: string;
  readonly title: string;
  readonly fold: Fold;
}

export interface PanelFrameProps extends PanelFrameBasics {
  readonly state: ViewState;
  /** Beside the title: how many there are. */
  readonly note?: string | undefined;
  /** The panel is unfolded and near the visible part of the page. May come more than once. */
  onNear(): void;
  readonly children: ComponentChildren;
}

/** So far ahead of the visible part a panel starts to load. */
const AHEAD = '200px 0px';

/** A section that folds and that loads when somebody is about to see it. */
export function PanelFrame({ view, title, state, fold, note, onNear, children }: PanelFrameProps) {
  const section = useRef<HTMLElement>(null);
  const body = `panel-${view}`;
  const isOpen = fold.open.value;

  useEffect(() => {
    if (!isOpen || !section.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        onNear();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [isOpen]);

  return (
    <section
      ref={section}
      class={css.panel}
      // biome-ignore lint/a11y/noRedundantRoles: people's tools look for the attribute.
      role="region"
      aria-label={title}
      data-view={view}
      data-state={state}
    >
      <h2>
        <button
          type="button"
          class={css.toggle}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={fold.toggle}
        >
          <span class={css.title}>{title}</span>
          {note && <span class={css.note}>{note}</span>}
          {chevron()}
        </button>
      </h2>
      <div id={body} class={css.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

/** Drawn by its styles: an `<svg>` alone makes a page hold 30 kB of what the browser knows about them. */
export const chevron = () => <span class={css.chevron} aria-hidden="true" />;
