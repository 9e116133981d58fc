import { expect, test } from '../fixtures.ts';
import { askedTwice, findTheirPlace, VARIANTS } from './variants.ts';

// One layout after the other: every variant once. `playwright.long.config.ts` has all of them in both.
for (const [turn, layout] of (['new', 'old'] as const).entries()) {
  test(`panels find their place in every other variant of the page (${layout} layout)`, async ({
    bili,
    signedIn,
  }) => {
    const page = await signedIn.context.newPage();
    for (const variant of VARIANTS.filter((_, place) => place % 2 === turn)) {
      await test.step(variant || 'as it is', () => findTheirPlace(page, layout, variant));
    }
    // Moved about and drawn again, nothing was asked for twice.
    expect(askedTwice(bili)).toEqual([]);
  });
}
