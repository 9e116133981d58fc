import { expect, test } from '../fixtures.ts';
import { aids, emptyFolder, keepLiving, LONG_MS, ready } from './toview-trouble.ts';

for (const manner of ['leaves-some', 'loses-some'] as const) {
  test(`a move takes out only what was seen in the folder (${manner})`, async ({
    bili,
    signedIn,
    openPopup,
  }) => {
    test.setTimeout(LONG_MS);
    bili.state.options.toviewToFav = manner;
    keepLiving(bili, 6);
    const folder = emptyFolder(bili);
    const chosen = aids(bili).slice(0, 4);
    const rest = aids(bili).slice(4);
    const { view, pick, toFolder } = await ready(await openPopup(signedIn));
    await pick(0, 3);
    await toFolder('移动到收藏夹', folder.title);
    await expect(view.locator('[data-outcome="done"]')).toBeVisible({ timeout: 90_000 });
    expect(aids(bili)).toEqual(rest);
    const inside = bili.state.viewer.folders.find(({ fid }) => fid === folder.fid)?.aids ?? [];
    expect([...inside].sort()).toEqual([...chosen].sort());
    await expect(view.getByRole('listitem')).toHaveCount(2);
  });
}
