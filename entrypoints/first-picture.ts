import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFirstPicture } from '@/src/models/popup/first-picture.ts';

/** Runs in the popup, before its own script is loaded. */
export default defineUnlistedScript(() => {
  globalThis.bilideckFirstPicture = readFirstPicture();
});
