import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

for (const [who, text] of [
  ['blocker', 'TA 拉黑了你'],
  ['blacked', '在你的黑名单里'],
] as const) {
  test(`where nobody can follow there is a sentence (${who})`, async ({ signedIn }) => {
    const panel = await openGroups(signedIn, PEOPLE[who]);
    await expect(panel).toContainText(text);
    await expect(panel.getByRole('button', { name: '关注', exact: true })).toHaveCount(0);
  });
}
