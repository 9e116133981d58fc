import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openWorks } from './works.ts';

test('hidden lists, empty ones and refused ones have their own words', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const hidden = await openWorks(page, PEOPLE.private);
  await hidden.drawer.getByRole('tab', { name: '追番追剧' }).click();
  await expect(hidden.view).toHaveAttribute('data-state', 'private');

  const nothing = await openWorks(page, PEOPLE.empty);
  await nothing.drawer.getByRole('tab', { name: '音频' }).click();
  await expect(nothing.view).toHaveAttribute('data-state', 'empty');

  const clear = bili.faults.add({ match: { operation: 'userAudios' }, kind: 'code-500' });
  const refused = await openWorks(page);
  await refused.drawer.getByRole('tab', { name: '音频' }).click();
  await expect(refused.view).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
  clear();
  await refused.view.getByRole('button', { name: '重试' }).click();
  await expect(refused.view).toHaveAttribute('data-state', 'ready');
});
