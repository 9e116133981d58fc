import { expect, test } from '../fixtures.ts';

for (const [name, list] of [
  ['null', null],
  ['a divider', [{ aid: 0, title: '分割线' }]],
] as const) {
  test(`a list of ${name} is an empty list`, async ({ bili, signedIn, openPopup }) => {
    bili.faults.add({
      match: { operation: 'toviewList' },
      kind: 'schema-drift',
      mutate: () => ({ code: 0, message: '0', ttl: 1, data: { count: 3, list } }),
    });
    const popup = await openPopup(signedIn);
    await expect(popup.locator('[data-view="toview"]')).toHaveAttribute('data-state', 'empty');
  });
}
