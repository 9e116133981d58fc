import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readCopyEarly } from '@/src/surfaces/dashboard/early-copy.ts';
import { paintEarly } from '@/src/ui/appearance/early.ts';

/** Runs in the dashboard before anything is drawn; the popup does the same with its first picture. */
export default defineUnlistedScript(() => {
  paintEarly();
  readCopyEarly();
});
