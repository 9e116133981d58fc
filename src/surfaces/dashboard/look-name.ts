/** A page that stands in the navigation; there are as many looks as those at most. */
const OWN_PAGE = /^#\/[a-z-]+$/;

/** What the look of the page that the address names is kept under; null: of a person's page none is. */
export function lookName(): string | null {
  const [path = ''] = location.hash.split('?');
  return OWN_PAGE.test(path) ? `dashboard/${path.slice(2)}` : null;
}
