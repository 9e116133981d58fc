import type { ReadonlySignal } from '@preact/signals';

/** Whether a panel is unfolded. */
export interface Fold {
  readonly open: ReadonlySignal<boolean>;
  toggle(): void;
}
