import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** Days of the service's own clock, which is Beijing's everywhere. */
const BY_ANOTHER_CLOCK: readonly string[] = ['src/parts/account/shared/log-entry.ts'];

it('no day is cut out of a time in UTC: between midnight and eight in China it is yesterday', () => {
  const cut = sources('src', 'components', 'entrypoints').filter((path) =>
    /\.slice\(0, 10\)/.test(read(path)),
  );
  expect(cut).toEqual(BY_ANOTHER_CLOCK);
});
