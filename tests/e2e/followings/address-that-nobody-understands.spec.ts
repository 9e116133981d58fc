import { expect, test } from '../fixtures.ts';
import { expectRows, openWorkbench, people } from './workbench.ts';

test('what an address asks and nobody understands is told, not passed over', async ({
  bili,
  signedIn,
}) => {
  const page = await openWorkbench(bili, signedIn, '?colour=red&mutual=');
  await expect(page.getByRole('main')).toContainText('colour=red');
  await expectRows(page, people(bili).filter(({ mid }) => bili.state.viewer.fans.has(mid)).length);
});
