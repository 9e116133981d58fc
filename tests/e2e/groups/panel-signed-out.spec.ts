import { PEOPLE } from '../../fake-bili/index.ts';
import { expect, test } from '../fixtures.ts';
import { openGroups } from './groups-panel.ts';

test('signed out: a sentence, and nothing is asked', async ({ bili, browser_ }) => {
  const panel = await openGroups(browser_, PEOPLE.upA);
  await expect(panel).toHaveAttribute('data-state', 'signed-out');
  const links = panel.page().locator('bilideck-panels').getByRole('link', { name: '去登录' });
  await expect(links).toHaveCount(1);
  const operations = bili.log.map(({ operation }) => operation);
  expect(operations).not.toContain('mutualRelation');
  expect(operations).not.toContain('groups');
});
