import { expect, test } from '../fixtures.ts';
import { openRelations } from './relations.ts';

test('rows that cannot be read are counted, and the list is not called whole', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'friends' }, kind: 'attribute-text', rows: 2 });
  const page = await openRelations(signedIn, 'mutual');
  await expect(page.getByRole('tabpanel')).toContainText('有 2 条数据无法识别');
});
