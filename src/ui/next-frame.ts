/** Longer than any frame: a page that is not drawn at all must not wait for one. */
const NO_FRAME_MS = 100;

/** Once the frame stands that is about to be drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
