import type { PanelChoice } from '@/src/parts/settings/shared/panels.ts';
import { item } from '@/src/storage/item.ts';

/** Panels of the space page that are off, and their order. */
export const panelChoice = item<PanelChoice>('local', 'panels', {});

/** Panels that are folded. */
export const closedPanels = item<readonly string[]>('local', 'closedPanels', []);

/** Parts inside panels that somebody opened: they stay open for all people. */
export const openParts = item<readonly string[]>('local', 'openParts', []);
