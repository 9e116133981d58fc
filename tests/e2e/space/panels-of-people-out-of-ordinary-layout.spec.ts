import { test } from '../fixtures.ts';
import { isCalm, ODD } from './odd-people.ts';

// One layout after the other: everybody once. `playwright.long.config.ts` has all of them in both.
for (const [turn, layout] of (['new', 'old'] as const).entries()) {
  test(`panels of people out of the ordinary (${layout} layout)`, async ({ signedIn }) => {
    const page = await signedIn.context.newPage();
    for (const one of ODD.filter((_, place) => place % 2 === turn)) {
      await test.step(one[0], () => isCalm(page, layout, one));
    }
  });
}
