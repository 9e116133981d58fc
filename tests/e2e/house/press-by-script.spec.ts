import { expect, test } from '../fixtures.ts';
import { openGroups, writes } from './page-scripts.ts';

test('what a script presses or sends is neither pressed nor sent; what a person does is', async ({
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

  await test.step('a form wants Enter or its own button; a script alone sends none', async () => {
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
    expect(writes(bili)).toEqual(['modifyRelation']);

    await name.press('Enter');
    await expect(panel.getByRole('button', { name: '手写的组' })).toBeVisible();
    expect(bili.state.viewer.groups.some((group) => group.name === '脚本写的组')).toBe(false);
  });
});
