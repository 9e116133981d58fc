/** Has everybody who is followed on the way; what reads them is small, and comes before the page. */
export const copyAhead = () =>
  void import('@/src/parts/followings/ui/workbench/read-copy.ts')
    .then(({ readCopyAhead }) => readCopyAhead())
    .catch(() => undefined);
