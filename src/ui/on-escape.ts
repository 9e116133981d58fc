/** Escape leaves a field or its form, and closes nothing around it: a popup would go as a whole. */
export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  // In the middle of a word of an input method the key is its own.
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  leave();
};
