import { PEOPLE } from '../../fake-bili/index.ts';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openWorks } from './works.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the drawer (${theme})`, async ({ signedIn }) => {
    const page = await signedIn.context.newPage();
    const { drawer, view } = await openWorks(page, PEOPLE.rich, `?layout=new&theme=${theme}`);
    await drawer.getByRole('button', { name: '导出投稿列表' }).click();
    for (const name of ['视频', '合集', '追番追剧']) {
      await drawer.getByRole('tab', { name }).click();
      await expect(view).toHaveAttribute('data-state', 'ready');
      await isAccessible(page, theme, { what: name, include: 'bilideck-panels' });
    }
  });
}
