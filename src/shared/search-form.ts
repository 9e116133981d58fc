/** Full-width, compatible and upper-case forms are the same to whoever searches. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
