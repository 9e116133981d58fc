import { isAccessibleInBoth } from '../axe.ts';
import { test } from '../fixtures.ts';
import { openWorkbench, rows } from './workbench.ts';

test('axe finds nothing, chosen people and both themes included', async ({ bili, signedIn }) => {
  const page = await openWorkbench(bili, signedIn, '?-mutual=');
  await rows(page).first().getByRole('checkbox').check();
  await isAccessibleInBoth(page);
});
