/**
 * Calls `check` in the next animation frame after the page changed, at most once a frame. The one
 * mutation observer of the content script: its callback looks at no record.
 */
export function onPageChange(check: () => void, signal: AbortSignal): void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      check();
    });
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Calls `check` when the class of <html> changes. */
export function onRootClass(check: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(check);
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
