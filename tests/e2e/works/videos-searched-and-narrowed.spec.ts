import { expect, test } from '../fixtures.ts';
import { chooseByKeys } from '../pages/space.ts';
import { asked, openWorks } from './works.ts';

test('videos are searched, ordered and narrowed by the service', async ({ bili, signedIn }) => {
  const page = await signedIn.context.newPage();
  const { drawer, view } = await openWorks(page);
  await expect(view).toHaveAttribute('data-state', 'ready');
  await chooseByKeys(drawer.getByRole('combobox', { name: '排序' }), '最多播放');
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['order']).toBe('click');
  await expect(drawer.getByRole('link', { name: '播放全部' })).toHaveAttribute(
    'href',
    /\/list\/\d+\?tid=0&sort_field=play&oid=\d+&bvid=BV\w+$/,
  );
  await chooseByKeys(drawer.getByRole('combobox', { name: '分区' }), 1);
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['tid']).not.toBe('0');
  await drawer.getByRole('searchbox').fill('深海热泉');
  await expect.poll(() => asked(bili, 'userVideos').at(-1)?.query['keyword']).toBe('深海热泉');
  await drawer.getByRole('searchbox').fill('没有这样的标题');
  await expect(view.getByText('没有符合条件的内容')).toBeVisible();
  // The site has a shortcut on plain letters; typing here is none of its business.
  await expect(drawer).toBeVisible();
});
