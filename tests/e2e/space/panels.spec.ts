import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

const PANELS = ['分组', '数据', '共同关注', '粉丝勋章'] as const;

for (const layout of ['new', 'old'] as const) {
  test(`panels show what the service says (${layout} layout)`, async ({ bili, signedIn }) => {
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(PEOPLE.upA, `?layout=${layout}`));
    for (const name of PANELS) {
      const panel = page.getByRole('region', { name, exact: true });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', /^(ready|empty)$/);
    }
    const times = (wanted: string) =>
      bili.log.filter(({ operation }) => operation === wanted).length;
    // A panel is ready with the first of its answers: another one may still be waiting its turn.
    for (const operation of ['mutualRelation', 'upStat', 'medalWall', 'sameFollowings']) {
      await expect.poll(() => times(operation), operation).toBe(1);
    }
    // The site shows followings and fans itself, right above.
    expect(times('relationStat')).toBe(0);
    await expect(page.getByRole('region', { name: '数据' })).not.toContainText('粉丝');
  });
}
