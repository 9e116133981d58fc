import type { Fault } from '../../fake-bili/index.ts';
import { isAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { openHistory, scrollToEnd, sizeOf } from './history.ts';

interface Body {
  readonly data: { readonly list: readonly object[] };
}

/** The second page comes with keys that are no numbers. */
const unreadable: Fault = {
  match: { operation: 'historyCursor' },
  kind: 'schema-drift',
  after: 1,
  times: 1,
  mutate: (body) => {
    const { data, ...rest } = body as Body;
    return { ...rest, data: { ...data, list: data.list.map((row) => ({ ...row, kid: '?' })) } };
  },
};

test('a page of the history that cannot be read is told, and what lies behind it is shown', async ({
  bili,
  signedIn,
  openPopup,
}) => {
  bili.state.viewer.history.splice(100);
  bili.faults.add(unreadable);
  const popup = await openHistory(openPopup, signedIn);
  await scrollToEnd(popup);
  expect(await sizeOf(popup)).toBe(70);
  await expect(popup.getByText('部分内容没有显示')).toBeVisible();
  await isAccessible(popup, 'light');
});
