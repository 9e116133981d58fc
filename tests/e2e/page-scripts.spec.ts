import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

/** Scripts of the page itself, in its own world, try to press our buttons. */

const writes = (bili: FakeBili) =>
  bili.log.filter(({ method }) => method === 'POST').map(({ operation }) => operation);

async function openGroups(page: Page) {
  await page.goto(spaceUrl(PEOPLE.upB));
  const panel = page.getByRole('region', { name: '分组', exact: true });
  await panel.scrollIntoViewIfNeeded();
  const follow = panel.getByRole('button', { name: '关注', exact: true });
  await expect(follow).toBeVisible();
  return { panel, follow };
}

test('what a script presses is not pressed; what a person presses is', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const { panel, follow } = await openGroups(page);
  const attacks = await follow.evaluate((button: HTMLButtonElement) => {
    const seen: string[] = [];
    button.addEventListener('click', ({ isTrusted }) => seen.push(`click ${isTrusted}`));
    const send = (event: Event) => button.dispatchEvent(event);
    const all = { bubbles: true, composed: true, cancelable: true };
    button.click();
    send(new MouseEvent('click', all));
    for (const type of ['pointerdown', 'pointerup']) send(new PointerEvent(type, all));
    for (const key of ['Enter', ' ']) {
      for (const type of ['keydown', 'keyup']) send(new KeyboardEvent(type, { ...all, key }));
    }
    // Out of the shadow root, where nothing of ours is on the way of the event.
    const next = button.nextSibling;
    const home = button.parentElement;
    document.body.append(button);
    button.click();
    send(new MouseEvent('click', all));
    home?.insertBefore(button, next);
    return seen;
  });
  // Only the two outside were heard by anybody, the page itself.
  expect(attacks).toEqual(['click false', 'click false']);

  await follow.click();
  await expect(panel.getByRole('button', { name: '取消关注' })).toBeVisible();
  expect(writes(bili)).toEqual(['modifyRelation']);
});

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

test('a form wants Enter or its own button; a script alone sends none', async ({
  bili,
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  const { panel } = await openGroups(page);
  await panel.getByRole('button', { name: '新建分组' }).click();
  const name = panel.getByRole('textbox');
  await name.pressSequentially('手写的组');
  // Typed by a person just now, sent by a script: `submit` is trusted, and still not meant.
  const heard = await name.evaluate((input: HTMLInputElement) => {
    const submits: boolean[] = [];
    input.form?.addEventListener('submit', ({ isTrusted }) => submits.push(isTrusted));
    input.form?.requestSubmit();
    input.value = '脚本写的组';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.form?.requestSubmit();
    return submits;
  });
  expect(heard).toEqual([]);
  await expect(panel.getByRole('button', { name: '新建', exact: true })).toBeEnabled();
  expect(writes(bili)).toEqual([]);

  await name.press('Enter');
  await expect(panel.getByRole('button', { name: '手写的组' })).toBeVisible();
  expect(bili.state.viewer.groups.some((group) => group.name === '脚本写的组')).toBe(false);
});
