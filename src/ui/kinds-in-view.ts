import { signal } from '@preact/signals';

/** Kinds whose runs a view in sight tells itself: the place around it is silent about those. */
export const kindsInView = signal<readonly (readonly string[])[]>([]);

/** Gives what takes them out of sight again. */
export function takeIntoView(kinds: readonly string[]): () => void {
  kindsInView.value = [...kindsInView.peek(), kinds];
  return () => {
    kindsInView.value = kindsInView.peek().filter((one) => one !== kinds);
  };
}
