import { expect, test } from '../fixtures.ts';
import { askedTwice, findTheirPlace, VARIANTS } from './variants.ts';

for (const layout of ['new', 'old'] as const) {
  test(`panels find their place in every variant of the page (${layout} layout)`, async ({
    bili,
    signedIn,
  }) => {
    test.setTimeout(180_000);
    const page = await signedIn.context.newPage();
    for (const variant of VARIANTS) {
      await test.step(variant || 'as it is', () => findTheirPlace(page, layout, variant));
    }
    expect(askedTwice(bili)).toEqual([]);
  });
}
