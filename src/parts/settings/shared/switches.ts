import type { Slowness } from '../../../shared/slowness.ts';

/**
 * What can be off in this browser, whoever is signed in: `menu`, the context menu; `sync`, that pages
 * about followings look at the service by themselves when they are opened.
 */
export const DEVICE_SWITCHES = ['menu', 'sync'] as const;
export type DeviceSwitch = (typeof DEVICE_SWITCHES)[number];

/** How fast requests go, and what goes on without being asked for each time. */
export interface BackgroundChoice {
  readonly slowness: Slowness;
  readonly off: readonly DeviceSwitch[];
  /** Whether the logs of the signed-in account are kept daily; null: nobody is signed in. */
  readonly daily: boolean | null;
  /** Whether choices go along by the browser's own sync; null: the browser has none. */
  readonly synced: boolean | null;
}
