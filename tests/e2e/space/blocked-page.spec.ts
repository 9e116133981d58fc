import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl, test } from '../fixtures.ts';

for (const kind of ['http-412-html'] as const) {
  test(`a block is one sentence with a time, and no button (${kind})`, async ({
    bili,
    signedIn,
  }) => {
    bili.faults.add({ match: { host: 'api.bilibili.com' }, kind });
    const page = await signedIn.context.newPage();
    await page.goto(spaceUrl(PEOPLE.rich));
    const host = page.locator('bilideck-panels');
    for (const name of ['分组', '数据', '共同关注', '粉丝勋章']) {
      const panel = page.getByRole('region', { name, exact: true });
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
    }
    await expect(host.getByText(/暂停请求，\d\d:\d\d 后继续/)).toHaveCount(1);
    await expect(host.getByRole('button', { name: '重试' })).toHaveCount(0);
  });
}
