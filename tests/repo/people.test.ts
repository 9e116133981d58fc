import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** A page that is about the person already, and the small way beside a name. */
const OWN_WAYS = ['src/surfaces/dashboard/UserPage.tsx', 'src/ui/PersonName.tsx'];

it('a name leads to its person in one way everywhere', () => {
  const others = sources('src', 'components').filter(
    (path) => /href=\{(?:spaceLink\(|`#\/user\/)/.test(read(path)) && !OWN_WAYS.includes(path),
  );
  expect(others).toEqual([]);
});
