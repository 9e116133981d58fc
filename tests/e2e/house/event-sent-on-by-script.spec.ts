import { expect, test } from '../fixtures.ts';
import { openGroups, writes } from './page-scripts.ts';

test('an event of the person sent on by a script is not the person’s', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const { panel, follow } = await openGroups(page);
  await follow.evaluate((button) => {
    const host = document.querySelector('bilideck-panels');
    const sendOn = (event: Event) => {
      setTimeout(() => {
        document.body.append(button);
        button.dispatchEvent(event);
        button.dataset['pressed'] = String(event.isTrusted);
      });
    };
    host?.addEventListener('click', sendOn, { once: true });
  });
  await panel.getByRole('button', { name: '新建分组' }).click();
  await expect(panel.getByRole('textbox')).toBeFocused();
  await expect(page.locator('body > button')).toHaveAttribute('data-pressed', 'false');
  // Orders are carried out one after the other: one before this one would have been sent by now.
  await page.keyboard.type('手写的组');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toContainText('手写的组');
  expect(writes(bili)).toEqual(['groupCreate', 'modifyRelation', 'groupCopyUsers']);
});
