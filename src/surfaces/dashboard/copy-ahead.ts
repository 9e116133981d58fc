/** Has everybody who is followed on the way; what reads them is small, and comes before the page. */
export function copyAhead(): void {
  const early = globalThis.bilideckCopy;
  globalThis.bilideckCopy = undefined;
  void import('@/src/parts/followings/ui/workbench/read-copy.ts')
    .then(({ readCopyAhead }) => readCopyAhead(early))
    .catch(() => undefined);
}
