import { expect, test } from '../fixtures.ts';

test('a list of null, or of a divider, is an empty one and invites to add', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const { viewer, videos } = bili.state;
  const aid = viewer.toview.find((one) => (videos.get(one.aid)?.state ?? -1) >= 0)?.aid;
  viewer.toview = [];
  let list: readonly object[] | null = null;
  bili.faults.add({
    match: { operation: 'toviewList' },
    kind: 'schema-drift',
    mutate: () => ({ code: 0, message: '0', ttl: 1, data: { count: list?.length ?? 0, list } }),
  });
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'empty');
  list = [{ aid: 0, title: '分割线' }];
  await view.getByRole('button', { name: '刷新' }).click();
  const answers = () => bili.log.filter(({ operation }) => operation === 'toviewList').length;
  await expect.poll(answers).toBe(2);
  await expect(view).toHaveAttribute('data-state', 'empty');

  // A video that nobody can read is in the list all the same.
  list = [{ aid, title: 17 }];
  await view.getByRole('button', { name: '刷新' }).click();
  await expect(view).toHaveAttribute('data-state', 'failed');
  await expect(view).not.toContainText('稍后再看里还没有视频');
  await expect(view.getByRole('button', { name: '添加视频' })).toBeHidden();
  await expect(popup.locator('[data-told="odd"]')).toBeVisible();
  list = [];
  await view.getByRole('button', { name: '刷新' }).click();
  await expect(view).toHaveAttribute('data-state', 'empty');

  bili.faults.clear();
  await view.getByRole('button', { name: '添加视频' }).click();
  await popup.getByRole('dialog').getByRole('textbox').fill(`av${aid}`);
  await popup.keyboard.press('Enter');
  await expect(view).toHaveAttribute('data-state', 'ready');
  await expect(view.getByRole('listitem')).toHaveCount(1);
});
