import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { opened } from '../pages/dashboard.ts';
import { openSpace, readyPanel } from '../pages/space.ts';

const SAID = 'B站的数据有变化，部分内容没有显示';

test('a row and a figure that drifted are told once, with the self-check behind it', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const oddRow = (body: unknown) => {
    const copy = structuredClone(body) as { data: { list: Record<string, unknown>[] } };
    Object.assign(copy.data.list[0] ?? {}, { aid: {} });
    return copy;
  };
  const oddFigure = (body: unknown) => {
    const copy = structuredClone(body) as { data: Record<string, unknown> };
    return { ...copy, data: { ...copy.data, video: {} } };
  };
  bili.faults.add({ match: { operation: 'toviewList' }, kind: 'schema-drift', mutate: oddRow });
  bili.faults.add({ match: { operation: 'navNum' }, kind: 'schema-drift', mutate: oddFigure });

  const popup = await openPopup(signedIn);
  const line = popup.locator('[data-told="odd"]');
  await expect(line).toContainText(SAID);
  await expect(line.getByRole('link')).toHaveAttribute('href', '/dashboard.html#/check');
  await expect(popup.locator('[data-view="toview"] li').first()).toBeVisible();
  await line.getByRole('button', { name: '知道了' }).click();
  await expect(line).toHaveCount(0);

  const space = await openSpace(signedIn, PEOPLE.rich);
  const stats = await readyPanel(space, '数据');
  await expect(stats.getByRole('button', { name: /^专栏/ })).toBeVisible();
  await expect(stats.getByRole('button', { name: /^视频/ })).toHaveCount(0);
  const under = space.locator('bilideck-panels [data-told="odd"]');
  await expect(under).toContainText(SAID);
  const [check] = await Promise.all([
    signedIn.context.waitForEvent('page'),
    under.getByRole('button', { name: '用自检看看哪里变了' }).click(),
  ]);
  await opened(check, 'check');
});
