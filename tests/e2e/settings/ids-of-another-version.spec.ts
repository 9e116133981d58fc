import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';
import { openSettings, panelsOf, rowsOf } from './settings.ts';

test('ids of another version are left alone', async ({ signedIn }) => {
  const settings = await openSettings(signedIn);
  await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({
      panels: { order: ['groups', 'weather', 'medals'], off: ['weather'] },
    });
  });
  const order = ['分组', '数据', '共同关注', '粉丝勋章'];
  await expect.poll(() => rowsOf(settings)).toEqual(order);
  const space = await openSpace(signedIn, PEOPLE.upA);
  await expect.poll(() => panelsOf(space)).toEqual(order);
});
