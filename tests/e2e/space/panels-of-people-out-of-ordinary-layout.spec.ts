import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';
import { statesOf } from './odd-people.ts';

/** Somebody unusual, what the four panels are then, and words that must be there. */
const ODD: readonly (readonly [
  who: string,
  mid: number,
  states: readonly string[],
  words: readonly string[],
])[] = [
  ['who hides everything', PEOPLE.private, ['ready', 'private', 'private', 'ready'], []],
  ['who is banned', PEOPLE.banned, ['ready', 'empty', 'ready', 'ready'], ['已封禁']],
  ['who blocked me', PEOPLE.blocker, ['ready', 'empty', 'ready', 'ready'], ['TA 拉黑了你']],
  ['whom I blocked', PEOPLE.blacked, ['ready', 'ready', 'ready', 'ready'], ['取消拉黑']],
  ['with nothing, and a 16-digit mid', PEOPLE.empty, ['ready', 'empty', 'empty', 'ready'], []],
  ['without upStat', PEOPLE.noStat, ['ready', 'empty', 'ready', 'ready'], ['—']],
  ['who shows the worn medal only', PEOPLE.wearingOnly, ['ready', 'ready', 'ready', 'ready'], []],
  ['made to break a page', PEOPLE.hostile, ['ready', 'ready', 'ready', 'ready'], []],
  ['with figures above 10^9', PEOPLE.rich, ['ready', 'ready', 'ready', 'ready'], ['520.3万']],
];

for (const layout of ['new', 'old'] as const) {
  test(`panels of people out of the ordinary (${layout} layout)`, async ({ signedIn }) => {
    test.setTimeout(150_000);
    const page = await signedIn.context.newPage();
    for (const [who, mid, states, words] of ODD) {
      await test.step(who, async () => {
        await page.goto(spaceUrl(mid, `?layout=${layout}`));
        await statesOf(page, states);
        for (const word of words) {
          await expect(page.locator('bilideck-panels')).toContainText(word);
        }
        expect(await page.evaluate(() => Reflect.has(globalThis, '__pwned'))).toBe(false);
      });
    }
  });
}
