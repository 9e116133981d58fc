import { test } from '../fixtures.ts';
import { isCalm, ODD } from './odd-people.ts';

for (const layout of ['new', 'old'] as const) {
  test(`panels of everybody out of the ordinary (${layout} layout)`, async ({ signedIn }) => {
    test.setTimeout(180_000);
    const page = await signedIn.context.newPage();
    for (const one of ODD) await test.step(one[0], () => isCalm(page, layout, one));
  });
}
