import { expect, test } from '../fixtures.ts';
import { showList } from '../pages/popup.ts';
import { focused } from './popup-keys.ts';

test('watch-later is gone through, chosen and thinned out by keys alone', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  const popup = await openPopup(signedIn);
  const view = await showList(popup, '稍后再看');
  const { keyboard } = popup;
  const selected = (count: number) => expect(view.getByText(`已选 ${count} 个`)).toBeVisible();

  await keyboard.press('/');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await keyboard.press('ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 0 });

  // Only one row lies on the way of the Tab key.
  await view.getByRole('checkbox').first().focus();
  expect(await view.locator('li :is(a, button, input):not([tabindex="-1"])').count()).toBe(5);

  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await selected(3);
  await keyboard.press('Shift+ArrowUp');
  await selected(2);
  await keyboard.press('Tab');
  expect(await focused(popup)).toMatchObject({ index: 1, tag: 'A' });
  await keyboard.press('ArrowDown');
  expect(await focused(popup)).toMatchObject({ index: 2, tag: 'A' });
  await keyboard.press('Space');
  await selected(3);

  await keyboard.press('End');
  await expect.poll(() => focused(popup)).toMatchObject({ index: 99 });
  await expect(view.locator('[data-index="99"]')).toBeInViewport();
  await keyboard.press('PageUp');
  await expect.poll(async () => (await focused(popup))?.index).toBeLessThan(99);
  await keyboard.press('Home');
  await expect.poll(() => focused(popup)).toMatchObject({ index: 0 });

  await keyboard.press('Control+a');
  await selected(100);
  await keyboard.press('Escape');
  await expect(view.getByText(/^已选/)).toBeHidden();

  // Delete takes the row that the keyboard is on; its place, and the focus, go to the next one.
  const [first, second] = bili.state.viewer.toview.map(({ aid }) => aid);
  await keyboard.press('Delete');
  await expect.poll(() => bili.state.viewer.toview.map(({ aid }) => aid)).not.toContain(first);
  await expect(view.getByRole('listitem').first().locator('[id]')).toHaveAttribute(
    'id',
    `toview-${second}`,
  );
  expect(await focused(popup)).toMatchObject({ index: 0 });
});
