import { browser } from 'wxt/browser';

/** How long a script in a page is of use: until the extension, or a newer one of it, takes its place. */
export interface ScriptContext {
  readonly signal: AbortSignal;
  readonly isValid: boolean;
}

/**
 * Stands in for the one that WXT hands to every script in a page (see wxt.config.ts). That one has
 * timers, frames and messages to the page, which nobody here uses: half a kilobyte of each script.
 * @public
 */
export function ContentScriptContext(): ScriptContext {
  const stop = new AbortController();
  const { signal } = stop;
  const begun = `${browser.runtime.id} ${import.meta.env.ENTRYPOINT}`;
  // Whoever was here before, as after an update in Firefox, leaves; then this one listens for the next.
  document.dispatchEvent(new Event(begun));
  document.addEventListener(begun, () => stop.abort(), { signal });
  return {
    signal,
    get isValid() {
      if (!browser.runtime?.id) stop.abort();
      return !signal.aborted;
    },
  };
}
