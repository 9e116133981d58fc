import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountExtra } from '@/src/surfaces/space/extras/index.tsx';
import { guardHandlers } from '@/src/surfaces/space/trusted-events.ts';

/** Not in the manifest: the background puts it beside the panels when the first part is opened. */
export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'ui',
  main: () => {
    guardHandlers();
    globalThis.bilideckExtras = mountExtra;
  },
});
