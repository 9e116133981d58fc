const TYPED =
  'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])';

/**
 * Whether a key asks for the table of keys. A question holds the page: its keys are its own, whatever of it has the
 * focus; and whoever types means the letter.
 */
export function areKeysWanted(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey, isComposing } = event;
  if (key !== '?' || ctrlKey || altKey || metaKey || isComposing) return false;
  if (document.querySelector('dialog[open]')) return false;
  return !(target instanceof Element && target.closest(`[role="menu"], ${TYPED}`));
}
