import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { readCopyEarly } from '@/src/surfaces/dashboard/early-copy.ts';
import { lookName } from '@/src/surfaces/dashboard/look-name.ts';
import { paintEarly } from '@/src/ui/appearance/early.ts';
import { showLook } from '@/src/ui/last-look/show-look.ts';

/** Runs in the dashboard before its own script is loaded; the popup does the same with its first picture. */
export default defineUnlistedScript(() => {
  paintEarly();
  const whose = signedInMid();
  globalThis.bilideckWhose = whose;
  const name = lookName();
  // Its own scripts and sheets are on the way already: its page names them.
  if (name) globalThis.bilideckLook = showLook(name, whose, async () => undefined);
  readCopyEarly(() => whose);
});
