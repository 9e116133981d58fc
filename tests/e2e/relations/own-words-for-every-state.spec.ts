import { expect, test } from '../fixtures.ts';
import { inState, openRelations, rows } from './relations.ts';

test('a list that the service keeps back, an empty one and a failed one have their own words', async ({
  bili,
  signedIn,
}) => {
  bili.faults.add({ match: { operation: 'whisperFollowings' }, kind: 'code', code: -400 });
  const off = bili.faults.add({ match: { operation: 'friends' }, kind: 'http-502' });
  bili.state.viewer.blacks.clear();
  const page = await openRelations(signedIn, 'whisper', 'failed');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('B站没有返回悄悄关注的名单');
  await page.getByRole('tab', { name: '黑名单' }).click();
  await inState(page, 'empty');
  await expect(panel).toContainText('黑名单是空的');
  await page.getByRole('tab', { name: '互粉' }).click();
  await inState(page, 'failed');
  off();
  bili.faults.add({ match: { operation: 'friends' }, kind: 'attribute-text', rows: 2 });
  await panel.getByRole('button', { name: '重试' }).click();
  await inState(page, 'ready');
  await expect(rows(page).first()).toBeVisible();
  await test.step('rows that cannot be read are counted, and the list is not called whole', () =>
    expect(panel).toContainText('有 2 条数据无法识别'));
});
