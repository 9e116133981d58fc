import { expect, test } from '../fixtures.ts';
import { aids, emptyFolder, keepLiving, LONG_MS, ready } from './toview-trouble.ts';

test('a full folder: the run stops there, and the person decides', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(LONG_MS);
  keepLiving(bili, 6);
  const folder = emptyFolder(bili);
  bili.faults.add({
    match: { operation: ['toviewCopyToFav', 'favDeal'] },
    kind: 'code',
    code: 11203,
  });
  const before = aids(bili);
  const { view, run, pick, toFolder } = await ready(await openPopup(signedIn));
  await pick(0, 1);
  await toFolder('移动到收藏夹', folder.title);
  await expect(run('paused')).toContainText(/收藏夹/, { timeout: 60_000 });
  expect(aids(bili)).toEqual(before);
  await view.getByRole('button', { name: '取消', exact: true }).click();
  await expect(run('paused')).toBeHidden();
  expect(aids(bili)).toEqual(before);
});
