import { type ReadonlySignal, signal } from '@preact/signals';

/** So long at most nothing is drawn: a background that sleeps answers later. */
const HOLD_MS = 100;

interface Held {
  /** Settles once it has what is kept of what it shows; never fails. */
  readonly known?: Promise<unknown> | undefined;
}

/** Panels that are not drawn yet. */
export interface Hold<P> {
  readonly held: ReadonlySignal<readonly P[]>;
  add(panel: P): void;
  drop(panel: P): void;
}

/** Panels that come together are drawn together, and once: with what is kept. */
export function createHold<P extends Held>(): Hold<P> {
  const held = signal<readonly P[]>([]);
  let isGathering = false;

  async function release() {
    // The others come in this task.
    await null;
    isGathering = false;
    const together = held.value;
    const limit = new Promise((resolve) => setTimeout(resolve, HOLD_MS));
    await Promise.race([limit, Promise.all(together.map(({ known }) => known))]);
    held.value = held.value.filter((panel) => !together.includes(panel));
  }

  return {
    held,
    add(panel) {
      if (!isGathering) void release();
      isGathering = true;
      held.value = [...held.value, panel];
    },
    drop(panel) {
      held.value = held.value.filter((one) => one !== panel);
    },
  };
}
