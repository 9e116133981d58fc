import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFirstPicture } from '@/src/surfaces/popup/first-picture.ts';
import { paintEarly } from '@/src/ui/appearance/early.ts';

/** Runs in the popup, before its own script is loaded. */
export default defineUnlistedScript(() => {
  paintEarly();
  globalThis.bilideckFirstPicture = readFirstPicture();
});
