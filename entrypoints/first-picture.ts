import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { readFirstPicture } from '@/src/surfaces/popup/first-picture.ts';
import { lastTab } from '@/src/surfaces/popup/last-tab.ts';
import { paintEarly } from '@/src/ui/appearance/early.ts';
import { bringPage } from '@/src/ui/last-look/bring-page.ts';
import { showLook } from '@/src/ui/last-look/show-look.ts';

/** Runs in the popup, before its own script is loaded. */
export default defineUnlistedScript(() => {
  const whose = signedInMid();
  paintEarly();
  globalThis.bilideckLook = showLook(`popup/${lastTab().id}`, whose, bringPage);
  globalThis.bilideckFirstPicture = readFirstPicture(whose);
});
