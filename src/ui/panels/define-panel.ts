import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { MessageKey } from '@/src/i18n.ts';
import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import type { SpaceParts } from '../person-parts.ts';
import type { Fold } from './fold.ts';
import type { PanelFrameBasics } from './PanelFrame.tsx';

/** Whose page it is, and who looks at it. */
export interface PanelFacts {
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
}

/** What the view of a panel gets, wherever it is drawn. */
export interface PanelProps<M> extends PanelFacts {
  readonly model: M;
  /** For its `PanelFrame`. */
  readonly frame: PanelFrameBasics;
  /** The fold of a part inside, remembered by its id. */
  readonly part: (id: string) => Fold;
  /** Figures that the site shows right above: they are not said again. */
  readonly repeated: ReadonlySignal<readonly FigureId[]>;
}

interface Spec<M> {
  /** Kept in what people chose: it stays. */
  readonly id: string;
  readonly name: MessageKey;
  /** What the settings say that it shows. */
  readonly hint: MessageKey;
  /** Not on every page; left out: on all. */
  readonly include?: (facts: PanelFacts) => boolean;
  /** For one person, until the signal ends it. */
  readonly create: (parts: SpaceParts) => M;
  /** Gets what is kept of what it shows first, so that it is drawn once and not empty before. Never fails. */
  readonly recall?: (model: M) => Promise<unknown>;
  readonly View: ComponentType<PanelProps<M>>;
  /** The same beside the site's own follow button, for those who are signed in. */
  readonly Menu?: ComponentType<{ readonly model: M }>;
}

/** A panel about a person: on their space page, on their page in the dashboard, in the settings. */
export type Panel = Spec<unknown>;

/** Forgets the type of the model: only the panel itself puts the two together. */
export const definePanel = <M>(panel: Spec<M>): Panel => panel as unknown as Panel;

/** Nobody follows themselves. */
export const notOnesOwn = ({ mid, viewer }: PanelFacts) => mid !== viewer;
