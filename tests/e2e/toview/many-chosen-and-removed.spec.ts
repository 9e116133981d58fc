import { expect, test } from '../fixtures.ts';

test('many are chosen with shift, removed after a look at the plan, and brought back', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  test.setTimeout(90_000);
  const popup = await openPopup(signedIn);
  const view = popup.locator('[data-view="toview"]');
  await expect(view).toHaveAttribute('data-state', 'ready');
  const before = bili.state.viewer.toview.map(({ aid }) => aid);
  const boxes = view.getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect(view.getByText(/^已选 5 个/)).toBeVisible();
  await view.getByRole('button', { name: '移除', exact: true }).last().click();
  await popup
    .getByRole('dialog')
    .getByRole('button', { name: /^从稍后再看移除 / })
    .click();
  await expect
    .poll(() => bili.state.viewer.toview.length, { timeout: 30_000 })
    .toBe(before.length - 5);
  await view.getByRole('button', { name: '撤销' }).click();
  const alive = before.filter((aid) => (bili.state.videos.get(aid)?.state ?? -1) >= 0);
  await expect
    .poll(() => alive.filter((aid) => !bili.state.viewer.toview.some((one) => one.aid === aid)), {
      timeout: 40_000,
    })
    .toEqual([]);
});
