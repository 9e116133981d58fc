import { expect, test } from '../fixtures.ts';
import { bar, expectRows, nameOf, openWorkbench, people, rows } from './workbench.ts';

test('another account signs in under an open page: nobody of the first stays in sight or chosen', async ({
  bili,
  signedIn,
}) => {
  const { viewer, second } = bili.state;
  const theirs = people(bili).slice(0, 3);
  second.followings.clear();
  for (const one of theirs) {
    viewer.followings.delete(one.mid);
    second.followings.set(one.mid, one);
  }
  const page = await openWorkbench(bili, signedIn);
  await expectRows(page, people(bili).length);
  await rows(page).first().getByRole('checkbox').click();
  await expect(bar(page)).toContainText('已选 1 位');
  await signedIn.context.addCookies(bili.cookies('second'));
  await expectRows(page, theirs.length);
  await expect(rows(page).first()).toContainText(nameOf(bili, theirs[0]?.mid ?? 0));
  await expect(bar(page)).toHaveCount(0);
});
