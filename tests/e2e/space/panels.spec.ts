import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openSpace } from '../pages/space.ts';

const PANELS = ['分组', '数据', '共同关注', '粉丝勋章'] as const;

test('panels show what the service says, in both layouts', async ({ bili, signedIn }) => {
  for (const [layout, mid] of [
    ['new', PEOPLE.upA],
    ['old', PEOPLE.rich],
  ] as const) {
    const from = bili.log.length;
    const page = await openSpace(signedIn, mid, `?layout=${layout}`);
    for (const name of PANELS) {
      const panel = page.getByRole('region', { name, exact: true });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', /^(ready|empty)$/);
    }
    const times = (wanted: string) =>
      bili.log.slice(from).filter(({ operation }) => operation === wanted).length;
    // A panel is ready with the first of its answers: another one may still be waiting its turn.
    for (const operation of ['mutualRelation', 'upStat', 'medalWall', 'sameFollowings']) {
      await expect.poll(() => times(operation), operation).toBe(1);
    }
    // The site shows followings and fans itself, right above.
    expect(times('relationStat')).toBe(0);
    await expect(page.getByRole('region', { name: '数据' })).not.toContainText('粉丝');
    await page.close();
  }
});
