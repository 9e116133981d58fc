/**
 * Keeps the looks of a page, by a script that comes after everything that somebody waits for.
 * @param named The page that is shown now; null: of this one none is kept.
 * @param whose The account that the document was opened for.
 */
export function keepLooksAfter(
  drawn: Promise<void>,
  named: () => string | null,
  whose: Promise<number | null>,
): void {
  void drawn
    .then(() => import('./keep-looks.ts'))
    .then(({ keepLooks }) => keepLooks(named, whose))
    // The next opening is as the first one was.
    .catch(() => undefined);
}
