import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { MessageKey } from '@/src/i18n.ts';
import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import type { PanelPrefs } from '@/src/parts/settings/ui/panel-prefs.ts';
import type { SpacePlace } from './space-url.ts';

/** What a feature may know about where it runs. */
export interface LocationFacts extends SpacePlace {
  /** The account the page is signed in with. */
  readonly viewer: number | null;
}

export interface PanelEntry {
  readonly id: string;
  view(): ComponentChild;
  /** Settles once it has what is kept of what it shows. */
  readonly known?: Promise<unknown> | undefined;
  /** What opens beside the site's own follow button. */
  readonly menu?: { readonly name: MessageKey; view(): ComponentChild };
}

export interface FeatureContext extends LocationFacts {
  /** Aborted when the person changes, the panel is turned off, or the extension goes away. */
  readonly signal: AbortSignal;
  readonly fold: PanelPrefs['fold'];
  readonly part: PanelPrefs['part'];
  /** Figures that the site shows right above our panels. */
  readonly repeated: ReadonlySignal<readonly FigureId[]>;
  /** Shows a panel, in the person's order, until the signal is aborted. */
  addPanel(panel: PanelEntry): void;
}

export interface Feature {
  readonly id: string;
  /** Whether it has something to do for this person. */
  include(facts: LocationFacts): boolean;
  init(context: FeatureContext): void;
}

export function defineFeature(feature: Feature): Feature {
  return feature;
}
