import { test } from '../fixtures.ts';
import { leavesNothing } from './leaves-nothing.ts';

test('nine people later there are as many nodes, listeners and observers as at the start', async ({
  signedIn,
}) => {
  await leavesNothing(signedIn, 9);
});
