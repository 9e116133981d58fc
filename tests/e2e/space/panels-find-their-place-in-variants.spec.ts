import { expect, test } from '../fixtures.ts';
import { askedTwice, findTheirPlace, VARIANTS } from './variants.ts';

// Every fourth one, and the layouts take turns. `playwright.long.config.ts` has all of them in both.
const SOME = VARIANTS.filter((_, place) => place % 4 === 0);

test('panels find their place in variants of the page', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  for (const [turn, variant] of SOME.entries()) {
    const layout = turn % 2 === 0 ? 'new' : 'old';
    await test.step(variant || 'as it is', () => findTheirPlace(page, layout, variant));
  }
  // Moved about and drawn again, nothing was asked for twice.
  expect(askedTwice(bili)).toEqual([]);
});
