import { PEOPLE } from '../../fake-bili/index.ts';
import { arePanelsAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openWorks } from './works.ts';

test('axe finds nothing in the drawer', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page, PEOPLE.rich, '?layout=new');
  await drawer.getByRole('button', { name: '导出投稿列表' }).click();
  for (const name of ['视频', '合集', '追番追剧']) {
    await drawer.getByRole('tab', { name }).click();
    await expect(view).toHaveAttribute('data-state', 'ready');
    await arePanelsAccessible(page, name);
  }
});
